import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ContentProblems } from '@/components/layout/content-problems'
import { ListLink } from '@/components/layout/list-link'
import { PageStyle } from '@/components/layout/page-style.client'
import { RouteFocus } from '@/components/layout/route-focus.client'
import { SectionLink } from '@/components/layout/section-link.client'
import { SiteFrame } from '@/components/layout/site-frame'
import { ReaderTools } from '@/components/reader/reader-tools.client'
import { toolsTexts } from '@/components/reader/tools-texts'
import { textDirection } from '@/lib/format/language'
import { toolbarColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'
import { currentEdition } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'
import '#development-styles'

/** Every page is static. If a page needs a server for each request, the build fails. */
export const ensureStatic = 'navigation'

export const viewport: Viewport = { themeColor: toolbarColours(THEME) }

const LINKS = { List: ListLink, Section: SectionLink }

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = (await currentEdition()).catalog
  return {
    title: { template: `%s — ${publication.name}`, default: `${publication.name} — ${publication.tagline}` },
    description: publication.description,
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { catalog, now } = await currentEdition()
  const { publication } = catalog
  return (
    // suppressHydrationWarning: before React starts, a script adds attributes for the reader's settings.
    <html lang={publication.language} dir={textDirection(publication.language)} suppressHydrationWarning>
      <head>
        <PageStyle />
      </head>
      <body>
        <RouteFocus />
        <SiteFrame catalog={catalog} now={now} links={LINKS}>
          <ContentProblems />
          {children}
        </SiteFrame>
        <ReaderTools
          texts={toolsTexts(wordsOf(publication))}
          isOffline={process.env.NODE_ENV === 'production' && publication.offline !== false}
        />
        {publication.scripts.map(({ src, attributes }) => (
          <script key={src} defer src={src} {...attributes} />
        ))}
      </body>
    </html>
  )
}
