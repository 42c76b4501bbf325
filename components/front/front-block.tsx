import type { Publication } from '@/lib/content/schema'
import { listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { Banner } from './banner'
import { LeadPackage } from './lead-package'
import { MostRead } from './most-read'
import { OpinionRow } from './opinion-row'
import { StoryStrip } from './story-strip'
import type { Placed } from './strip-layouts'
import { Ticker } from './ticker'
import { TopStories } from './top-stories'

/** The component for each block that `front.yaml` can name. */
export function FrontBlock({ block, publication }: { block: Placed; publication: Publication }) {
  switch (block.block) {
    case 'banner':
      return <Banner label={block.label} story={block.story} words={wordsOf(publication)} />
    case 'lead':
      return <LeadPackage story={block.story} related={block.related} words={wordsOf(publication)} />
    case 'top':
      return <TopStories title={block.title} stories={block.stories} />
    case 'opinion':
      return <OpinionRow title={block.title} stories={block.stories} publication={publication} />
    case 'section': {
      const { id, name } = block.section
      return (
        <StoryStrip
          title={name}
          href={listHref('section', id)}
          section={id}
          stories={block.stories}
          layout={block.layout}
        />
      )
    }
    case 'topic': {
      const { id, name } = block.topic
      return (
        <StoryStrip title={name} href={listHref('topic', id)} stories={block.stories} layout={block.layout} />
      )
    }
    case 'river':
      return <Ticker title={block.title} stories={block.stories} publication={publication} />
    case 'most-read':
      return <MostRead title={block.title} stories={block.stories} />
    default:
      // A type error here means that a type of block has no component.
      return block satisfies never
  }
}
