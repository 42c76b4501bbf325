import type { ReactNode } from 'react'
import type { Publication, Section } from '@/lib/content/schema'
import { textDirection } from '@/lib/format/language'
import { listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { LITE_STYLE } from './lite-style'

type DocumentProps = {
  title: string
  /** The URL of the page, for search engines. */
  canonical?: string
  publication: Publication
  sections: readonly Section[]
  /** The end of the links to the front page and the sections: `/lite` links to their light editions. */
  edition?: '/lite'
  children: ReactNode
}

/** An HTML document in one file: a browser loads nothing else for it, not even an icon. */
export function SingleFileDocument(props: DocumentProps) {
  const { title, canonical, publication, sections, edition, children } = props
  const { language, name } = publication
  return (
    <html lang={language} dir={textDirection(language)}>
      {/* biome-ignore lint/style/noHeadElement: this is a document of its own, not a page of Next.js */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {canonical !== undefined && <link rel="canonical" href={canonical} />}
        <link rel="icon" href="data:," />
        <style>{LITE_STYLE}</style>
      </head>
      <body>
        <nav aria-label={wordsOf(publication)('sections')}>
          <a href={edition ?? '/'}>
            <b>{name}</b>
          </a>{' '}
          {sections.map((section) => (
            <a key={section.id} href={listHref('section', section.id) + (edition ?? '')}>
              {section.name}
            </a>
          ))}
        </nav>
        {children}
      </body>
    </html>
  )
}

type LiteProps = Omit<DocumentProps, 'edition'> & {
  /** The path of the page that this is the light edition of. */
  path: string
}

/** The light edition of a page. */
export function LiteDocument({ path, children, ...rest }: LiteProps) {
  const words = wordsOf(rest.publication)
  return (
    <SingleFileDocument {...rest} edition="/lite">
      <main>{children}</main>
      <footer>
        {words('lightEdition')} · <a href={path}>{words('fullPage')}</a>{' '}
        <a href="/lite">{words('allSections')}</a>
      </footer>
    </SingleFileDocument>
  )
}
