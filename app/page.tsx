import { FrontBlock } from '@/components/front/front-block'
import { PageFrame } from '@/components/layout/page-frame'
import { currentEdition, frontPage } from '@/lib/content/queries'

export default async function FrontPage() {
  const { publication } = (await currentEdition()).catalog
  const blocks = await frontPage()
  return (
    <PageFrame>
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
