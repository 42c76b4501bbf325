import type { Metadata } from 'next'
import { ListLink } from '@/components/layout/list-link'
import { PageFrame } from '@/components/layout/page-frame'
import { notFoundMetadata } from '@/lib/seo/metadata'
import { currentEdition } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

export async function generateMetadata(): Promise<Metadata> {
  return notFoundMetadata((await currentEdition()).catalog.publication)
}

/** Next.js puts this into the data of every page, so it is short. Unknown URLs show app/missing (proxy.ts). */
export default async function Page() {
  const words = wordsOf((await currentEdition()).catalog.publication)
  return (
    <PageFrame>
      <div className="notice-page">
        <h1 tabIndex={-1}>{words('notFoundHeading')}</h1>
        <p className="standfirst">
          <ListLink href="/">{words('frontPage')}</ListLink>
        </p>
      </div>
    </PageFrame>
  )
}
