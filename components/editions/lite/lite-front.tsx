import type { Publication } from '@/lib/content/schema'
import type { FrontPackage } from '@/lib/site/queries'
import { LiteStories } from './lite-stories'

type Props = { blocks: readonly FrontPackage[]; publication: Publication }

/** The front page as headlines. */
export function LiteFront({ blocks, publication }: Props) {
  return (
    <>
      <h1>{publication.name}</h1>
      {blocks.map((block) => {
        const stories =
          block.block === 'banner'
            ? [block.story]
            : block.block === 'lead'
              ? [block.story, ...block.related]
              : block.stories
        return (
          <section key={stories[0]?.address}>
            <h2>{titleOf(block)}</h2>
            <LiteStories stories={stories} publication={publication} />
          </section>
        )
      })}
    </>
  )
}

function titleOf(block: FrontPackage): string {
  switch (block.block) {
    case 'banner':
      return block.label
    case 'lead':
      return 'Top story'
    case 'section':
      return block.section.name
    case 'topic':
      return block.topic.name
    default:
      return block.title
  }
}
