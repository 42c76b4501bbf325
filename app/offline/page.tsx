import type { Metadata } from 'next'
import { ListHead } from '@/components/layout/list-head'
import { PageFrame } from '@/components/layout/page-frame'
import { currentEdition } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = (await currentEdition()).catalog
  return { title: wordsOf(publication)('offlineHeading'), robots: { index: false, follow: true } }
}

/** The page for an address that can't be loaded and isn't kept. The service worker puts links to kept pages into the list. */
export default async function OfflinePage() {
  const words = wordsOf((await currentEdition()).catalog.publication)
  return (
    <PageFrame>
      <ListHead title={words('offlineHeading')} deck={words('offlineText')} words={words} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, which React leaves as the service worker changes it */}
      <ul className="saved" dangerouslySetInnerHTML={{ __html: '<!--kept-->' }} />
      <p className="try-again">
        {/* biome-ignore lint/a11y/useValidAnchor: the page's own address */}
        <a href="">{words('tryAgain')}</a>
      </p>
    </PageFrame>
  )
}
