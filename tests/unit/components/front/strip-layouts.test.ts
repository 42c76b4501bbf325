import { describe, expect, test } from 'vitest'
import { arrangeStrips, type Placed } from '@/components/front/strip-layouts'
import type { ArticleFile } from '@/lib/content/schema'
import { createCatalog } from '@/lib/site/catalog'
import type { FrontPackage } from '@/lib/site/queries'
import { examplePicture } from '@/tests/unit/example-picture'
import { article, records } from '../../lib/content/records'

const image = examplePicture()
const SECTION = { id: 'world', name: 'World', description: 'Far.' }

/** A strip of `count` stories, the first `pictured` of which have a picture. */
function strip(count: number, pictured: number): FrontPackage {
  return { block: 'section', section: SECTION, stories: storiesOf(count, pictured) }
}

function storiesOf(count: number, pictured: number) {
  const files = Array.from({ length: count }, (_, index): ArticleFile => {
    const published = `2026-01-01T12:${String(59 - index).padStart(2, '0')}:00Z`
    return article(`world/s-${index}`, { published, ...(index < pictured && { image }) })
  })
  const { stories } = createCatalog(records(files), Date.parse('2026-02-01T00:00:00Z'))
  return [...stories]
}

const layouts = (placed: readonly Placed[]) =>
  placed.map((block) => ('layout' in block ? block.layout : block.block))

describe('the strips of the front page', () => {
  test('have different layouts, and columns are in pairs', () => {
    const placed = arrangeStrips(Array.from({ length: 7 }, () => strip(4, 4)))
    expect(layouts(placed)).toEqual(['feature', 'column', 'column', 'pictures', 'column', 'column', 'text'])
  })

  test('never leave half of the width empty, whatever blocks are between them', () => {
    const river: FrontPackage = { block: 'river', title: 'Most recent', stories: [] }
    for (let count = 1; count <= 12; count++)
      for (let at = 0; at <= count; at++) {
        const blocks = Array.from({ length: count }, () => strip(4, 4))
        blocks.splice(at, 0, river)
        let halves = 0
        for (const layout of [...layouts(arrangeStrips(blocks)), 'end'])
          if (layout === 'column') halves++
          else {
            expect(halves % 2, `${count} strips, a river at ${at}`).toBe(0)
            halves = 0
          }
      }
  })

  test('are text only if there are no pictures', () => {
    expect(layouts(arrangeStrips([strip(4, 0)]))).toEqual(['text'])
    expect(layouts(arrangeStrips([strip(1, 1)]))).toEqual(['text'])
    const fourth = arrangeStrips([strip(4, 4), strip(4, 4), strip(4, 4), strip(4, 2)])[3]
    expect(fourth).toMatchObject({ layout: 'text' })
  })

  test('show at most the stories of their layout, and don’t change other blocks', () => {
    const topic = { id: 't', name: 'T', description: 'D.' }
    const [dossier] = arrangeStrips([{ block: 'topic', topic, stories: storiesOf(5, 5) }])
    expect(dossier).toMatchObject({ layout: 'dossier' })
    expect(dossier && 'stories' in dossier && dossier.stories).toHaveLength(3)
  })
})
