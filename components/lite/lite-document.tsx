import type { ReactNode } from 'react'
import type { Publication, Section } from '@/lib/content/schema'
import { textDirection } from '@/lib/format/language'
import { LITE_STYLE } from './lite-style'

type Props = {
  title: string
  /** The page that this is the light edition of: its path, and its absolute address. */
  path: string
  canonical: string
  publication: Publication
  sections: readonly Section[]
  children: ReactNode
}

/** A whole document in one file: nothing else is fetched, not even an icon. Search engines are sent to the page itself. */
export function LiteDocument({ title, path, canonical, publication, sections, children }: Props) {
  const { language, name } = publication
  return (
    <html lang={language} dir={textDirection(language)}>
      {/* biome-ignore lint/style/noHeadElement: this is a whole document, no page of Next.js */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="canonical" href={canonical} />
        <link rel="icon" href="data:," />
        <style>{LITE_STYLE}</style>
      </head>
      <body>
        <nav aria-label="Sections">
          <a href="/lite">
            <b>{name}</b>
          </a>{' '}
          {sections.map((section) => (
            <a key={section.id} href={`/${section.id}/lite`}>
              {section.name}
            </a>
          ))}
        </nav>
        <main>{children}</main>
        <footer>
          Light edition. <a href={path}>The full page</a> <a href="/lite">All sections</a>
        </footer>
      </body>
    </html>
  )
}
