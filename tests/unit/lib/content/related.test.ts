import { describe, expect, test } from 'vitest'
import { type RelatableStory, relateStories } from '@/lib/content/related'
import { fc } from '@/tests/unit/property-testing'

function story(address: string, more: Partial<RelatableStory> = {}): RelatableStory {
  return {
    address,
    // Without a word that two stories share: one of three letters is none.
    headline: `No. ${address}`,
    text: '',
    topics: [],
    editorsChoice: [],
    linked: [],
    published: 0,
    ...more,
  }
}

const relatedTo = (address: string, stories: readonly RelatableStory[], count?: number) =>
  relateStories(stories, { ...(count !== undefined && { count }) }).get(address)

describe('ranking', () => {
  test('the editor’s choice comes first, in the editor’s order, as far as it is public', () => {
    const stories = [
      story('a', { storyline: 's', editorsChoice: ['d', 'gone', 'c'] }),
      story('b', { storyline: 's' }),
      story('c'),
      story('d'),
    ]
    expect(relatedTo('a', stories)).toEqual(['d', 'c', 'b'])
  })

  test('an edition in another language isn’t related, nor is a second edition of one story', () => {
    const hindi = (original: string, more = {}) =>
      story(`${original}-hi`, {
        storyline: 's',
        translationOf: original,
        language: 'hi',
        published: 9,
        ...more,
      })
    const stories = [
      story('a', { storyline: 's' }),
      hindi('a'),
      story('b', { storyline: 's' }),
      hindi('b'),
      story('c', { storyline: 's', language: 'ur' }),
      hindi('c'),
      hindi('later', { published: 99 }),
      story('later'),
    ]
    const related = relateStories(stories, { now: 10 })
    expect(related.get('a')).toEqual(['later', 'b', 'c-hi'])
    expect(related.get('a-hi')).toEqual(['later-hi', 'b-hi', 'c-hi'])
    expect(relatedTo('x', [story('x', { linked: ['b'] }), ...stories])).not.toContain('b-hi')
  })

  test('then the same storyline, then shared topics, then the newest', () => {
    const stories = [
      story('a', { storyline: 's', topics: ['t'] }),
      story('new', { published: 9 }),
      story('topic', { topics: ['t'] }),
      story('part', { storyline: 's' }),
    ]
    expect(relatedTo('a', stories)).toEqual(['part', 'topic', 'new'])
  })

  test('a part of the storyline outranks a story with the same topics and the same text', () => {
    const twin = { topics: ['t', 'u', 'v', 'w', 'x', 'y', 'z'], text: 'sluice gasket hydraulics' }
    const others = Array.from({ length: 60 }, (_, index) => story(`o${index}`))
    const stories = [
      story('a', { storyline: 's', ...twin }),
      story('twin', { ...twin, published: 9 }),
      story('part', { storyline: 's' }),
      ...others,
    ]
    expect(relatedTo('a', stories)?.slice(0, 2)).toEqual(['part', 'twin'])
  })

  test('a rare topic weighs more than a common one', () => {
    const common = Array.from({ length: 12 }, (_, index) =>
      story(`c${index}`, { topics: ['common'], published: 5 }),
    )
    const stories = [
      story('a', { topics: ['common', 'rare'] }),
      story('rare', { topics: ['other', 'rare'] }),
      ...common,
    ]
    expect(relatedTo('a', stories)?.[0]).toBe('rare')
  })

  test('of two topics as rare as each other, the more important one weighs more', () => {
    const stories = [
      story('a', { topics: ['first', 'second'] }),
      story('of-second', { topics: ['second'], published: 9 }),
      story('of-first', { topics: ['first'] }),
    ]
    expect(relatedTo('a', stories)).toEqual(['of-first', 'of-second'])
  })

  test('shared distinctive words relate stories, whatever their case', () => {
    const stories = [
      story('a', { text: 'Seagrass meadow estuary' }),
      story('b', { text: 'budget council vote', published: 9 }),
      story('c', { text: 'council budget debate', published: 8 }),
      story('d', { text: 'seagrass meadow divers' }),
    ]
    expect(relatedTo('a', stories)?.[0]).toBe('d')
  })

  test('more shared words and fewer others rank higher', () => {
    const stories = [
      story('a', { text: 'seagrass meadow' }),
      story('both', { text: 'seagrass meadow' }),
      story('one', { text: 'seagrass herring', published: 8 }),
      story('long', { text: 'seagrass meadow herring sluice barrier', published: 9 }),
      ...['x', 'y'].map((name) => story(name, { text: 'herring sluice barrier' })),
    ]
    expect(relatedTo('a', stories)?.slice(0, 3)).toEqual(['both', 'long', 'one'])
  })

  test('a word in more than a tenth of the stories is ignored', () => {
    const common = Array.from({ length: 30 }, (_, index) =>
      story(`c${index}`, { text: 'council', published: index }),
    )
    const stories = [
      story('a', { text: 'council seagrass' }),
      story('d', { text: 'seagrass' }),
      story('new', { published: 99 }),
      ...common,
    ]
    expect(relatedTo('a', stories, 3)).toEqual(['d', 'new', 'c29'])
    expect(relatedTo('c0', stories, 2)).toEqual(['new', 'c29'])
  })

  test('a word in the headline weighs more than one in the text', () => {
    const stories = [
      story('a', { headline: 'Seagrass', text: 'herring' }),
      story('text', { headline: 'One', text: 'herring', published: 9 }),
      story('headline', { headline: 'Two', text: 'seagrass' }),
    ]
    expect(relatedTo('a', stories)).toEqual(['headline', 'text'])
  })

  test('the names of blocks and their attributes are not words', () => {
    const stories = [
      story('a', { text: '<FactBox title="Background">\n\nseagrass\n\n</FactBox>' }),
      story('b', { text: '<FactBox title="Background">\n\nherring\n\n</FactBox>' }),
      story('new', { published: 9 }),
    ]
    expect(relatedTo('a', stories)).toEqual(['new', 'b'])
  })

  test('words are compared in scripts that write vowels as marks, too', () => {
    const stories = [
      story('a', { text: 'समुद्री घास' }),
      story('new', { text: 'नगरपालिका', published: 9 }),
      story('b', { text: 'समुद्री जीवन' }),
    ]
    expect(relatedTo('a', stories)).toEqual(['b', 'new'])
  })

  test('of equals the newer comes first, then by address', () => {
    const stories = [
      story('a', { topics: ['t'] }),
      story('z', { topics: ['t'], published: 1 }),
      story('old', { topics: ['t', 't'], published: 1 }),
      story('new', { topics: ['t'], published: 2 }),
    ]
    expect(relatedTo('a', stories)).toEqual(['new', 'old', 'z'])
  })

  test('headlines that differ only in case and typography are the same', () => {
    const stories = [
      story('a', { headline: '‘It’s rain’' }),
      story('b', { headline: "“It's  Rain”" }),
      story('c', { headline: 'Sun…' }),
      story('d', { headline: 'SUN!' }),
      story('e', { headline: 'सूर्य' }),
      story('f', { headline: 'सूर्या' }),
      story('g', { headline: 'Café' }),
      story('h', { headline: 'Cafe\u0301' }),
    ]
    expect(relatedTo('a', stories)).toEqual(['c', 'e', 'f', 'g'])
  })

  test('many stories with one headline don’t displace other related stories', () => {
    const letters = Array.from({ length: 300 }, (_, index) =>
      story(`letters${index}`, { headline: 'Letters', topics: ['t', 'u'], published: 100 + index }),
    )
    const stories = [
      story('a', { topics: ['t', 'u'], published: 500 }),
      ...['b', 'c'].map((name) => story(name, { topics: ['u'], published: 450 })),
      story('new', { published: 900 }),
      ...letters,
    ]
    expect(relatedTo('a', stories)).toEqual(['letters299', 'b', 'c', 'new'])
    expect(relatedTo('letters0', stories)).toEqual(['a', 'b', 'c', 'new'])
  })

  test('no stories give no related stories', () => {
    expect(relateStories([])).toEqual(new Map())
    expect(relateStories([story('a', { editorsChoice: ['a'] })])).toEqual(new Map([['a', []]]))
  })
})

describe('guarantees', () => {
  const address = fc.integer({ min: 0, max: 30 }).map((n) => `world/s${n}`)
  const headline = fc.constantFrom(
    'Rain',
    '“rain.”',
    'Sun',
    'Wind at sea',
    'Budget vote',
    'Ferry strike',
    'Ferries',
  )
  const catalogs = fc.uniqueArray(
    fc.record({
      address,
      headline,
      text: fc
        .array(fc.constantFrom('harbour', 'ferry', 'council', 'herring', 'barrier', 'tide'))
        .map((words) => words.join(' ')),
      topics: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      storyline: fc.constantFrom(undefined, 'x', 'y'),
      editorsChoice: fc.array(address, { maxLength: 3 }),
      linked: fc.array(address, { maxLength: 3 }),
      published: fc.integer({ min: 0, max: 5 }),
    }),
    { selector: (one) => one.address, maxLength: 25 },
  )
  const folded = (one: RelatableStory) => one.headline.toLowerCase().replace(/\W+/g, ' ').trim()
  /** Runs a check on each story of many catalogs and the stories related to it. */
  const forEachStory = (
    verify: (one: RelatableStory, related: readonly RelatableStory[], all: readonly RelatableStory[]) => void,
    count?: number,
  ) =>
    fc.assert(
      fc.property(catalogs, (all) => {
        const byAddress = new Map(all.map((one) => [one.address, one]))
        const found = relateStories(all, { count })
        expect([...found.keys()].sort()).toEqual([...byAddress.keys()].sort())
        for (const one of all) {
          const addresses = found.get(one.address) ?? []
          const related = addresses.flatMap((other) => byAddress.get(other) ?? [])
          expect(related).toHaveLength(addresses.length)
          verify(one, related, all)
        }
      }),
    )

  test('never the story itself', () => {
    forEachStory((one, related) => expect(related).not.toContain(one))
  })

  test('never one that the text links to, even if the editor chose it', () => {
    forEachStory((one, related) => {
      for (const other of related) expect(one.linked).not.toContain(other.address)
    })
  })

  test('never a headline twice, nor the story’s own', () => {
    forEachStory((one, related) => {
      const headlines = [one, ...related].map(folded)
      expect(new Set(headlines).size).toBe(headlines.length)
    })
  })

  test('the editor’s choice comes first, without stories that may not be shown', () => {
    forEachStory((one, related, all) => {
      const told = [folded(one)]
      const choice = one.editorsChoice.filter((chosen) => {
        const other = all.find((candidate) => candidate.address === chosen)
        if (other === undefined || other === one || one.linked.includes(chosen)) return false
        return !told.includes(folded(other)) && told.push(folded(other)) > 0
      })
      expect(related.map((other) => other.address).slice(0, choice.length)).toEqual(choice)
    })
  })

  test('as many as requested, or all', () => {
    forEachStory((one, related, all) => {
      const others = all.filter((other) => other !== one && !one.linked.includes(other.address))
      const headlines = new Set(others.map(folded).filter((other) => other !== folded(one)))
      expect(related).toHaveLength(Math.min(4, headlines.size))
    }, 4)
  })

  test('the same result for any order of the stories', () => {
    const shuffled = catalogs.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    const answers = (all: readonly RelatableStory[]) =>
      [...relateStories(all)].sort(([a], [b]) => (a < b ? -1 : 1))
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(answers(all)).toEqual(answers(all))
        expect(answers(other)).toEqual(answers(all))
      }),
    )
  })

  test('the input isn’t changed', () => {
    const all = [story('a', { published: 1 }), story('b', { published: 2 })]
    const before = structuredClone(all)
    relateStories(all)
    expect(all).toEqual(before)
  })
})

test('embargoed stories are listed in their place, but don’t take the place of a public one', () => {
  const now = Date.parse('2026-01-02T00:00:00Z')
  const part = (address: string, published: string) =>
    story(address, { storyline: 'strike', published: Date.parse(published) })
  const later = Array.from({ length: 8 }, (_, number) => part(`later-${number}`, '2026-02-01T00:00:00Z'))
  const open = Array.from({ length: 6 }, (_, number) => part(`open-${number}`, '2026-01-01T00:00:00Z'))
  const found = relateStories([...later, ...open], { count: 4, now }).get('open-0') ?? []
  expect(found.filter((address) => address.startsWith('open-'))).toHaveLength(4)
  expect(found.filter((address) => address.startsWith('later-'))).toHaveLength(8)
})
