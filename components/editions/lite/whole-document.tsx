import type { ReactNode } from 'react'
import type { Publication, Section } from '@/lib/content/schema'
import { textDirection } from '@/lib/format/language'
import { LITE_STYLE } from './lite-style'

type Props = {
  title: string
  /** The address that search engines are sent to, where there is one. */
  canonical?: string
  publication: Publication
  sections: readonly Section[]
  /** What the links to the front page and the sections end in, after their own addresses. */
  edition?: '/lite'
  children: ReactNode
}

/** A whole document in one file: nothing else is fetched, not even an icon. */
export function WholeDocument({ title, canonical, publication, sections, edition, children }: Props) {
  const { language, name } = publication
  return (
    <html lang={language} dir={textDirection(language)}>
      {/* biome-ignore lint/style/noHeadElement: this is a whole document, no page of Next.js */}
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
        <nav aria-label="Sections">
          <a href={edition ?? '/'}>
            <b>{name}</b>
          </a>{' '}
          {sections.map((section) => (
            <a key={section.id} href={`/${section.id}${edition ?? ''}`}>
              {section.name}
            </a>
          ))}
        </nav>
        {children}
      </body>
    </html>
  )
}
