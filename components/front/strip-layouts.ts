import type { FrontPackage } from '@/lib/site/queries'

/**
 * The layout of a strip of stories: a large story beside a column (`feature`), a row of pictures, text only, half a page
 * wide (`column`), or numbered parts (`dossier`).
 */
export type StripLayout = 'feature' | 'pictures' | 'text' | 'column' | 'dossier'

type Strip = Extract<FrontPackage, { block: 'section' | 'topic' }>
export type Placed =
  | Exclude<FrontPackage, Strip>
  | (Strip & { layout: StripLayout; stories: Strip['stories'] })

/** The order of layouts from top to bottom, repeated to the end of the page. Two columns are side by side. */
const ORDER: readonly StripLayout[] = ['feature', 'column', 'column', 'pictures', 'column', 'column', 'text']
/** Maximum number of stories in a layout. */
const MOST_STORIES: Readonly<Record<StripLayout, number>> = {
  feature: 4,
  pictures: 3,
  text: 4,
  column: 4,
  dossier: 3,
}

/**
 * Chooses the layout of each strip of the front page. Adjacent strips get different layouts. A strip with too few
 * pictures or stories for its layout, or a column without a second one beside it, gets the layout `text`. Topics get
 * the layout `dossier`.
 */
export function arrangeStrips(blocks: readonly FrontPackage[]): Placed[] {
  let turn = 0
  const placed = blocks.map((block): Placed => {
    if (block.block === 'topic') return withLayout(block, 'dossier')
    if (block.block !== 'section') return block
    const layout = ORDER[turn++ % ORDER.length] ?? 'text'
    return withLayout(block, fits(layout, block) ? layout : 'text')
  })
  return placed.map((block, index) => {
    const isPaired = isColumn(block) && partnerOf(placed, index) !== undefined
    return isColumn(block) && !isPaired ? withLayout(block, 'text') : block
  })
}

function withLayout(strip: Strip, layout: StripLayout): Placed {
  return { ...strip, layout, stories: strip.stories.slice(0, MOST_STORIES[layout]) }
}

function fits(layout: StripLayout, { stories }: Strip): boolean {
  if (layout === 'feature') return stories[0]?.image !== undefined && stories.length > 1
  if (layout === 'pictures') return stories.slice(0, 3).filter(({ image }) => image).length === 3
  return true
}

function isColumn(block: Placed | undefined): block is Strip & { layout: StripLayout } {
  return block !== undefined && 'layout' in block && block.layout === 'column'
}

/** The column beside a column: consecutive columns form pairs, starting with the first. */
function partnerOf(placed: readonly Placed[], index: number): Placed | undefined {
  let start = index
  while (isColumn(placed[start - 1])) start--
  const partner = (index - start) % 2 === 0 ? placed[index + 1] : placed[index - 1]
  return isColumn(partner) ? partner : undefined
}
