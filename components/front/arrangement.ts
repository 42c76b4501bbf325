import type { FrontPackage } from '@/lib/site/queries'

/**
 * How a strip of stories is set: a feature beside a column, a row of pictures, words alone, half a page, or a dossier
 * with numbered parts.
 */
export type Rhythm = 'feature' | 'pictures' | 'text' | 'column' | 'dossier'

type Strip = Extract<FrontPackage, { block: 'section' | 'topic' }>
export type Placed = Exclude<FrontPackage, Strip> | (Strip & { rhythm: Rhythm; stories: Strip['stories'] })

/** What follows what down the page; it begins anew when it is through. Halves stand in pairs. */
const TURNS: readonly Rhythm[] = ['feature', 'column', 'column', 'pictures', 'column', 'column', 'text']
/** Most stories that a rhythm has room for. */
const ROOM: Readonly<Record<Rhythm, number>> = { feature: 4, pictures: 3, text: 4, column: 4, dossier: 3 }

/**
 * Gives each strip of the front page its rhythm, so that no two neighbours look alike: by its turn, by whether its
 * stories have pictures, and so that no half stands alone. Topics are dossiers.
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

/** Columns pair off from the first of their run on. */
function partnerOf(placed: readonly Placed[], index: number): Placed | undefined {
  let start = index
  while (isColumn(placed[start - 1])) start--
  const partner = (index - start) % 2 === 0 ? placed[index + 1] : placed[index - 1]
  return isColumn(partner) ? partner : undefined
}
