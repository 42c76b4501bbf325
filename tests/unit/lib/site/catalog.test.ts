import { describe, expect, test } from 'vitest'
import { createCatalog, embargoTimes, isPublic, releaseTimes } from '@/lib/site/catalog'
import { article, records } from '../content/records'

const NOON = Date.parse('2026-01-01T12:00:00Z')

describe('isPublic', () => {
  test('a story is public from the very moment of its publication', () => {
    const story = article('world/a', { published: '2026-01-01T13:00:00+01:00' })
    expect(isPublic(story, NOON - 1)).toBe(false)
    expect(isPublic(story, NOON)).toBe(true)
  })

  test('a draft and a withdrawn story are never public', () => {
    expect(isPublic(article('world/a', { draft: true }), NOON)).toBe(false)
    const withdrawn = { at: '2026-01-01T12:00:00Z', reason: 'Wrong.' }
    expect(isPublic(article('world/a', { withdrawn }), NOON)).toBe(false)
  })
})

test('embargoTimes names the last and the next change, drafts and withdrawn stories aside', () => {
  const stories = [
    article('world/past', { published: '2026-01-01T11:00:00Z' }),
    article('world/later', { published: '2026-01-03T00:00:00Z' }),
    article('world/next', { published: '2026-01-02T00:00:00Z' }),
    article('world/draft', { published: '2026-01-01T12:30:00Z', draft: true }),
  ]
  expect(embargoTimes(releaseTimes(stories), NOON)).toEqual({
    last: Date.parse('2026-01-01T11:00:00Z'),
    next: Date.parse('2026-01-02T00:00:00Z'),
  })
  expect(embargoTimes(releaseTimes(stories.slice(0, 1)), NOON)).toEqual({
    last: Date.parse('2026-01-01T11:00:00Z'),
  })
  expect(embargoTimes([], NOON)).toEqual({ last: 0 })
})

describe('createCatalog', () => {
  test('holds public stories only, in every list and index', () => {
    const shared = { topics: ['ferries'], storyline: 'strike' }
    const catalog = createCatalog(
      records([
        article('world/public', shared),
        article('world/draft', { ...shared, draft: true }),
        article('world/embargoed', { ...shared, published: '2026-01-01T12:00:01Z' }),
        article('world/withdrawn', {
          ...shared,
          withdrawn: { at: '2026-01-01T12:00:00Z', reason: 'Wrong.' },
        }),
      ]),
      NOON,
    )
    const lists = [
      catalog.stories,
      catalog.bySection.get('world'),
      catalog.byTopic.get('ferries'),
      catalog.byAuthor.get('asha-rao'),
      catalog.byStoryline.get('strike'),
      catalog.byDate.get('2026'),
      catalog.byDate.get('2026/01'),
    ]
    for (const list of lists) expect(list?.map(({ address }) => address)).toEqual(['world/public'])
    for (const index of [
      catalog.bySection,
      catalog.byTopic,
      catalog.byAuthor,
      catalog.byStoryline,
      catalog.byDate,
    ])
      for (const [, list] of index) expect(list.map(({ address }) => address)).toEqual(['world/public'])
    expect(catalog.byAddress.get('world/public')?.headline).toBe('Headline of world/public')
    for (const address of ['world/draft', 'world/embargoed', 'world/withdrawn']) {
      expect(catalog.byAddress.has(address)).toBe(false)
      expect(catalog.byAddress.get(address)).toBeUndefined()
    }
  })

  test('is ordered newest first, by address among equals, whatever the order of the files and their zones', () => {
    const catalog = createCatalog(
      records([
        article('world/b'),
        article('world/old', { published: '2025-12-31T23:00:00Z' }),
        article('world/a'),
        article('world/new', { published: '2026-01-01T08:01:00-04:00' }),
      ]),
      NOON + 3_600_000,
    )
    expect(catalog.stories.map(({ address }) => address)).toEqual([
      'world/new',
      'world/a',
      'world/b',
      'world/old',
    ])
  })

  test('archives a story in the month it has where the publication is', () => {
    const catalog = createCatalog(records([article('world/a', { published: '2019-07-31T23:30:00Z' })]), NOON)
    expect([...catalog.byDate.keys()]).toEqual(['2019', '2019/08'])
  })

  test('gives a story the kicker it names, else its storyline, else its first topic, else its section', () => {
    const catalog = createCatalog(
      records([
        article('world/a', { kicker: 'Own', storyline: 'strike', topics: ['food'] }),
        article('world/b', { storyline: 'strike', topics: ['food'] }),
        article('world/c', { topics: ['food', 'ferries'] }),
        article('world/d'),
      ]),
      NOON,
    )
    expect(catalog.stories.map(({ kicker }) => kicker)).toEqual(['Own', 'The strike', 'Food', 'World'])
  })
})
