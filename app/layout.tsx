import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ContentProblems } from '@/components/layout/content-problems'
import { FirstFaces } from '@/components/layout/first-faces'
import { Footer } from '@/components/layout/footer'
import { Masthead } from '@/components/layout/masthead'
import { menuColumns } from '@/components/layout/menu'
import { PageStyle } from '@/components/layout/page-style.client'
import { RouteFocus } from '@/components/layout/route-focus.client'
import { SkipLink } from '@/components/layout/skip-link'
import { ReaderTools } from '@/components/reader/reader-tools.client'
import { toolsTexts } from '@/components/reader/tools-texts'
import { formatToday, formatYear } from '@/lib/format/dates'
import { textDirection } from '@/lib/format/language'
import { toolbarColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'
import { currentEdition } from '@/lib/site/queries'
import { listHref, MENU_LINKS } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import '#development-styles'
import { encodedPath } from '@/lib/site/url-path'

/** Every page is static. If a page needs a server for each request, the build fails. */
export const ensureStatic = 'navigation'

export const viewport: Viewport = { themeColor: toolbarColours(THEME) }

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = (await currentEdition()).catalog
  return {
    title: { template: `%s — ${publication.name}`, default: `${publication.name} — ${publication.tagline}` },
    description: publication.description,
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { catalog, now } = await currentEdition()
  const { publication, sections } = catalog
  const pages = publication.pages.flatMap((id) => catalog.pages.get(id) ?? [])
  const words = wordsOf(publication)
  const columns = menuColumns([
    {
      title: words('sections'),
      links: sections.map(({ id, name }) => ({ href: listHref('section', id), name })),
    },
    { title: words('find'), links: MENU_LINKS.map(({ href, title }) => ({ href, name: words(title) })) },
    {
      title: publication.name,
      links: pages.map(({ id, title }) => ({ href: encodedPath(id), name: title })),
    },
  ])
  return (
    // Before React, a script adds attributes for the reader's settings.
    <html lang={publication.language} dir={textDirection(publication.language)} suppressHydrationWarning>
      <head>
        <FirstFaces theme={THEME} style="roman" />
        <PageStyle />
      </head>
      <body>
        <RouteFocus />
        <SkipLink text={words('skipToContent')} />
        <Masthead
          name={publication.name}
          tagline={publication.tagline}
          founded={
            publication.founded === undefined
              ? undefined
              : formatYear(String(publication.founded), publication)
          }
          today={formatToday(now, publication)}
          sections={sections}
          columns={columns}
          words={words}
        />
        <main id="content">
          <ContentProblems />
          {children}
        </main>
        <Footer
          name={publication.name}
          copyright={publication.copyright}
          email={publication.email}
          columns={columns}
          words={words}
        />
        <ReaderTools
          texts={toolsTexts(words)}
          isOffline={process.env.NODE_ENV === 'production' && publication.offline !== false}
        />
        {publication.scripts.map(({ src, attributes }) => (
          <script key={src} defer src={src} {...attributes} />
        ))}
      </body>
    </html>
  )
}
