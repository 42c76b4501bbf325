import type { Metadata } from 'next'
import { FrontBlock } from '@/components/front/front-block'
import { arrangeStrips } from '@/components/front/strip-layouts'
import { ItalicFace } from '@/components/layout/italic-face'
import { PageFrame } from '@/components/layout/page-frame'
import { JsonLd } from '@/components/seo/json-ld'
import { frontMetadata } from '@/lib/seo/metadata'
import { frontJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, frontPage } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

export async function generateMetadata(): Promise<Metadata> {
  return frontMetadata((await currentEdition()).catalog.publication, SITE)
}

export default async function FrontPage() {
  const { publication } = (await currentEdition()).catalog
  const blocks = await frontPage()
  const stories = new Set(blocks.flatMap((block) => ('story' in block ? [block.story] : block.stories)))
  return (
    <PageFrame>
      {/* The italic is for opinion headlines and the tagline. */}
      <ItalicFace />
      <h1 tabIndex={-1} className="sr-only">
        {publication.name}
      </h1>
      {blocks.length === 0 && <p className="standfirst">{wordsOf(publication)('nothingPublished')}</p>}
      <div className="front">
        {arrangeStrips(blocks).map((block) => (
          // A story appears once in the blocks of a kind, so the kind and the first story identify the block.
          <FrontBlock
            key={`${block.block} ${'story' in block ? block.story.address : block.stories[0]?.address}`}
            block={block}
            publication={publication}
          />
        ))}
      </div>
      <JsonLd things={frontJsonLd([...stories], publication, SITE)} />
    </PageFrame>
  )
}
