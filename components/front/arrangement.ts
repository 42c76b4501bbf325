import type { FrontPackage } from '@/lib/site/queries'

/**
 * The layout of a strip of stories: a large story beside a column (`feature`), a row of pictures, text only, half a page
 * wide (`column`), or numbered parts (`dossier`).
 */
export type Rhythm = 'feature' | 'pictures' | 'text' | 'column' | 'dossier'

type Strip = Extract<FrontPackage, { block: 'section' | 'topic' }>
export type Placed = Exclude<FrontPackage, Strip> | (Strip & { rhythm: Rhythm; stories: Strip['stories'] })

/** The order of layouts down the page; it repeats. Columns are in pairs, side by side. */
const TURNS: readonly Rhythm[] = ['feature', 'column', 'column', 'pictures', 'column', 'column', 'text']
/** How many stories a layout has room for. */
const ROOM: Readonly<Record<Rhythm, number>> = { feature: 4, pictures: 3, text: 4, column: 4, dossier: 3 }

/**
 * Chooses the layout of each strip of the front page. Adjacent strips get different layouts. A strip with too few pictures or stories
 * for its layout, and a column without a second one beside it, become text. Topics become dossiers.
 */
export function arrange(blocks: readonly FrontPackage[]): Placed[] {
  let turn = 0
  const placed = blocks.map((block): Placed => {
    if (block.block === 'topic') return withRoom(block, 'dossier')
    if (block.block !== 'section') return block
    const rhythm = TURNS[turn++ % TURNS.length] ?? 'text'
    return withRoom(block, fits(rhythm, block) ? rhythm : 'text')
  })
  return placed.map((block, index) => {
    const isPaired = isColumn(block) && partnerOf(placed, index) !== undefined
    return isColumn(block) && !isPaired ? withRoom(block, 'text') : block
  })
}

function withRoom(strip: Strip, rhythm: Rhythm): Placed {
  return { ...strip, rhythm, stories: strip.stories.slice(0, ROOM[rhythm]) }
}

function fits(rhythm: Rhythm, { stories }: Strip): boolean {
  if (rhythm === 'feature') return stories[0]?.image !== undefined && stories.length > 1
  if (rhythm === 'pictures') return stories.slice(0, 3).filter(({ image }) => image).length === 3
  return true
}

function isColumn(block: Placed | undefined): block is Strip & { rhythm: Rhythm } {
  return block !== undefined && 'rhythm' in block && block.rhythm === 'column'
}

/** The column beside a column: consecutive columns form pairs, starting with the first. */
function partnerOf(placed: readonly Placed[], index: number): Placed | undefined {
  let start = index
  while (isColumn(placed[start - 1])) start--
  const partner = (index - start) % 2 === 0 ? placed[index + 1] : placed[index - 1]
  return isColumn(partner) ? partner : undefined
}
