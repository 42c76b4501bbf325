import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RelatableStory, relateStories } from '@/lib/content/related'

function story(address: string, more: Partial<RelatableStory> = {}): RelatableStory {
  return {
    address,
    headline: `Headline ${address}`,
    text: '',
    topics: [],
    editorsChoice: [],
    linked: [],
    published: 0,
    ...more,
  }
}

describe('ranking', () => {
  test('the editor’s choice comes first, in the editor’s order', () => {
    const related = relateStories([
      story('a', { storyline: 's', editorsChoice: ['d', 'c', 'gone'] }),
      story('b', { storyline: 's' }),
      story('c'),
      story('d'),
    ])
    expect(related.get('a')).toEqual(['d', 'c', 'b'])
  })

  test('then the same storyline, then shared topics, then the newest', () => {
    const related = relateStories([
      story('a', { storyline: 's', topics: ['t'] }),
      story('new', { published: 9 }),
      story('topic', { topics: ['t'] }),
      story('part', { storyline: 's' }),
    ])
    expect(related.get('a')).toEqual(['part', 'topic', 'new'])
  })

  test('a rare topic weighs more than a common one', () => {
    const common = Array.from({ length: 12 }, (_, index) =>
      story(`c${index}`, { topics: ['common'], published: 5 }),
    )
    const related = relateStories([
      story('a', { topics: ['common', 'rare'] }),
      story('rare', { topics: ['other', 'rare'] }),
      ...common,
    ])
    expect(related.get('a')?.[0]).toBe('rare')
  })

  test('shared telling words bring stories together', () => {
    const related = relateStories([
      story('a', { text: 'seagrass meadow estuary' }),
      story('b', { text: 'budget council vote', published: 9 }),
      story('c', { text: 'council budget debate', published: 8 }),
      story('d', { text: 'seagrass meadow divers' }),
    ])
    expect(related.get('a')?.[0]).toBe('d')
  })

  test('the fresher of two equals comes first', () => {
    const related = relateStories([
      story('a', { topics: ['t'] }),
      story('old', { topics: ['t'], published: 1 }),
      story('new', { topics: ['t'], published: 2 }),
    ])
    expect(related.get('a')).toEqual(['new', 'old'])
  })

  test('headlines that differ only in case and marks are the same', () => {
    const related = relateStories([
      story('a', { headline: 'Rain' }),
      story('b', { headline: '“Rain”' }),
      story('c', { headline: 'Sun' }),
      story('d', { headline: 'SUN!' }),
    ])
    expect(related.get('a')).toEqual(['c'])
  })
})

describe('promises', () => {
  const address = fc.integer({ min: 0, max: 30 }).map((n) => `world/s${n}`)
  const stories = fc.uniqueArray(
    fc.record({
      address,
      headline: fc.constantFrom(
        'Rain',
        'rain.',
        'Sun',
        'Wind at sea',
        'Budget vote',
        'Ferry strike',
        'Ferries',
      ),
      text: fc
        .array(fc.constantFrom('harbour', 'ferry', 'council', 'herring', 'barrier', 'tide'))
        .map((w) => w.join(' ')),
      topics: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      storyline: fc.constantFrom(undefined, 'x', 'y'),
      editorsChoice: fc.uniqueArray(address, { maxLength: 3 }),
      linked: fc.uniqueArray(address, { maxLength: 3 }),
      published: fc.integer({ min: 0, max: 5 }),
    }),
    { selector: (one) => one.address, maxLength: 25 },
  )
  const fold = (headline: string) => headline.toLowerCase().replace(/\W+/g, ' ').trim()

  test('never the story itself, one its text links to, one that is not there, or a headline twice', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const byAddress = new Map(all.map((one) => [one.address, one]))
        for (const [of, related] of relateStories(all)) {
          const one = byAddress.get(of)
          expect(related).not.toContain(of)
          for (const other of related) expect(one?.linked).not.toContain(other)
          const headlines = [one, ...related.map((other) => byAddress.get(other))].map((s) =>
            fold(s?.headline ?? ''),
          )
          expect(new Set(headlines).size).toBe(headlines.length)
          expect(headlines).not.toContain('')
        }
      }),
    )
  })

  test('the same answer in whatever order the stories come', () => {
    fc.assert(
      fc.property(stories, fc.infiniteStream(fc.nat()), (all, random) => {
        const shuffled = all
          .map((one) => ({ one, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const sorted = (map: Map<string, string[]>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(sorted(relateStories(shuffled))).toEqual(sorted(relateStories(all)))
      }),
    )
  })

  test('as many as asked for, when there are enough', () => {
    const all = Array.from({ length: 12 }, (_, index) => story(`world/s${index}`, { topics: ['t'] }))
    for (const related of relateStories(all, 6).values()) expect(related).toHaveLength(6)
  })
})
