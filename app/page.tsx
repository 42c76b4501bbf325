import type { Metadata } from 'next'
import { FrontBlock } from '@/components/front/front-block'
import { PageFrame } from '@/components/layout/page-frame'
import { JsonLd } from '@/components/seo/json-ld'
import { currentEdition, frontPage } from '@/lib/content/queries'
import { frontMetadata } from '@/lib/seo/metadata'
import { frontJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'

export async function generateMetadata(): Promise<Metadata> {
  return frontMetadata((await currentEdition()).catalog.publication, SITE)
}

export default async function FrontPage() {
  const { publication } = (await currentEdition()).catalog
  const blocks = await frontPage()
  const stories = blocks.flatMap((block) => ('story' in block ? [block.story] : block.stories))
  return (
    <PageFrame>
      <JsonLd things={frontJsonLd(stories, publication, SITE)} />
      <h1 tabIndex={-1} className="sr-only">
        {publication.name}
      </h1>
      <div className="grid gap-x-8 lg:grid-cols-[2fr_1fr]">
        {blocks.map((block) => (
          <div
            // A story appears once on the page, so the first one names its block.
            key={'story' in block ? block.story.address : block.stories[0]?.address}
            className={block.block === 'lead' || block.block === 'top' ? 'mt-4' : 'lg:col-span-2'}
          >
            <FrontBlock block={block} publication={publication} />
          </div>
        ))}
      </div>
    </PageFrame>
  )
}
