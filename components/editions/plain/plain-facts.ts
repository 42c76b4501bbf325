import { blockFacts } from '@/components/article/block-facts'
import { KIND_LABELS } from '@/lib/format/kind-label'
import type { BlockAttributes } from '@/lib/mdx/render'
import type { Catalog, Story } from '@/lib/site/queries'

/**
 * As `blockFacts`, and what a card or a picture needs where it can't ask by itself. `addressOf` gives the address of a
 * path in the edition.
 */
export function plainFacts(catalog: Catalog, story: Story, addressOf: (path: string) => string) {
  const facts = blockFacts(catalog, story.figures)
  return (block: string, attributes: BlockAttributes): BlockAttributes => {
    const known = facts(block, attributes)
    if (known.src !== undefined) return { ...known, src: addressOf(known.src) }
    if (block === 'AlsoRead' && attributes.story !== undefined)
      return cardOf(catalog.byAddress.get(attributes.story), addressOf)
    return known
  }
}

/** Nothing for a story that isn't public: the card stays away. */
function cardOf(story: Story | undefined, addressOf: (path: string) => string): BlockAttributes {
  if (story === undefined) return {}
  const author = story.authors.map(({ name }) => name).join(', ') || story.credit
  const label = KIND_LABELS[story.kind]
  return {
    href: addressOf(story.href),
    headline: story.headline,
    ...(author !== undefined && { author }),
    ...(label !== undefined && { label }),
  }
}
