import type { FrontPackage } from '@/lib/content/queries'
import type { Publication } from '@/lib/content/schema'
import { Banner } from './banner'
import { LeadPackage } from './lead-package'
import { OpinionRow } from './opinion-row'
import { River } from './river'
import { StoryStrip } from './story-strip'
import { StripHeading } from './strip-heading'
import { TopStories } from './top-stories'

/** The component for each block that `front.yaml` can name. */
export function FrontBlock({ block, publication }: { block: FrontPackage; publication: Publication }) {
  switch (block.block) {
    case 'banner':
      return <Banner label={block.label} story={block.story} />
    case 'lead':
      return <LeadPackage story={block.story} related={block.related} />
    case 'top':
      return <TopStories title={block.title} stories={block.stories} />
    case 'opinion':
      return <OpinionRow title={block.title} stories={block.stories} />
    case 'section':
      return <StoryStrip title={block.section.name} href={`/${block.section.id}`} stories={block.stories} />
    case 'topic':
      return (
        <StoryStrip title={block.topic.name} href={`/topics/${block.topic.id}`} stories={block.stories} />
      )
    case 'river':
      return (
        <section aria-label={block.title} className="mt-10">
          <StripHeading title={block.title} href="/latest" />
          <River stories={block.stories} publication={publication} />
        </section>
      )
  }
}
