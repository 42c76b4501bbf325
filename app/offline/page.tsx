import type { Metadata } from 'next'
import { ListHead } from '@/components/layout/list-head'
import { PageFrame } from '@/components/layout/page-frame'
import { currentEdition } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = (await currentEdition()).catalog
  return { title: wordsOf(publication)('offlineHeading'), robots: { index: false, follow: true } }
}

/**
 * The page that is shown offline for a URL without a copy. The service worker puts links to the stored pages into the
 * list.
 */
export default async function OfflinePage() {
  const words = wordsOf((await currentEdition()).catalog.publication)
  return (
    <PageFrame>
      <ListHead title={words('offlineHeading')} deck={words('offlineText')} words={words} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, so React doesn't undo the change of the service worker */}
      <ul className="saved" dangerouslySetInnerHTML={{ __html: '<!--kept-->' }} />
      <p className="try-again">
        {/* biome-ignore lint/a11y/useValidAnchor: the empty URL loads this page again */}
        <a href="">{words('tryAgain')}</a>
      </p>
    </PageFrame>
  )
}
