import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { Footer } from '@/components/layout/footer'
import { Masthead } from '@/components/layout/masthead'
import { RouteFocus } from '@/components/layout/route-focus.client'
import { SectionNavigation } from '@/components/layout/section-navigation'
import { SkipLink } from '@/components/layout/skip-link'
import { currentEdition } from '@/lib/content/queries'
import { formatToday } from '@/lib/format/dates'
import './globals.css'

/** Every page is static output; a change that would need a server at request time fails the build. */
export const ensureStatic = 'navigation'

const reading = localFont({
  src: './fonts/source-serif-4.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-reading',
  adjustFontFallback: 'Times New Roman',
})

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfbf6' },
    { media: '(prefers-color-scheme: dark)', color: '#12191d' },
  ],
}

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
  return (
    <html lang={publication.language} className={reading.variable}>
      <body>
        <RouteFocus />
        <SkipLink />
        <Masthead
          name={publication.name}
          tagline={publication.tagline}
          founded={publication.founded}
          today={formatToday(now, publication)}
        />
        <SectionNavigation sections={sections} />
        <main id="content">{children}</main>
        <Footer
          name={publication.name}
          copyright={publication.copyright}
          email={publication.email}
          sections={sections}
          pages={pages}
        />
      </body>
    </html>
  )
}
