import { describe, expect, test } from 'vitest'
import { createCatalog } from '@/lib/site/catalog'
import { examplePicture } from '@/tests/unit/example-picture'
import { article, records } from '../content/records'

const NOON = Date.parse('2026-01-01T12:00:00Z')

describe('createCatalog', () => {
  test('lists the public editions of a story, the original first, and names no other', () => {
    const translation = (language: string, more = {}) => ({
      language,
      translationOf: 'world/original',
      ...more,
    })
    const all = records([
      article('world/ur', translation('ur')),
      article('world/original'),
      article('world/hi', translation('hi')),
      article('world/de', translation('de', { draft: true })),
      article('world/fr', translation('fr', { published: '2026-01-01T12:00:01Z' })),
      article('world/es', translation('es', { withdrawn: { at: '2026-01-01T12:00:00Z', reason: 'Wrong.' } })),
      article('world/other'),
    ])
    const addressesAt = (now: number, address: string) =>
      createCatalog(all, now)
        .editionsOf({ address })
        .map((edition) => edition.address)
    for (const address of ['world/original', 'world/hi', 'world/ur'])
      expect(addressesAt(NOON, address)).toEqual(['world/original', 'world/hi', 'world/ur'])
    expect(addressesAt(NOON + 1000, 'world/hi')).toContain('world/fr')
    expect(addressesAt(NOON, 'world/other')).toEqual([])
    expect(JSON.stringify(createCatalog(all, NOON).byAddress.get('world/hi'))).not.toContain('translationOf')
  })

  test('translations whose original isn’t public are editions of each other', () => {
    const translation = (language: string) => ({ language, translationOf: 'world/original' })
    const catalog = createCatalog(
      records([
        article('world/original', { published: '2026-01-02T00:00:00Z' }),
        article('world/hi', translation('hi')),
        article('world/ur', translation('ur')),
        article('world/alone', { language: 'hi', translationOf: 'world/later' }),
        article('world/later', { published: '2026-01-02T00:00:00Z' }),
      ]),
      NOON,
    )
    const addresses = (address: string) => catalog.editionsOf({ address }).map((edition) => edition.address)
    expect(addresses('world/ur')).toEqual(['world/hi', 'world/ur'])
    expect(addresses('world/alone')).toEqual([])
  })

  test('contains public stories only, in every list and index', () => {
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

  test('archives a story in its month in the publication’s time zone', () => {
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

describe('authors, topics and storylines', () => {
  const ids = ({ authors, topics, storylines }: ReturnType<typeof createCatalog>) =>
    [authors, topics, storylines].map((all) => [...all.keys()])
  const all = { topics: ['ferries'], storyline: 'strike' }

  test.each([
    ['embargoed', { published: '2999-01-01T00:00:00Z' }],
    ['draft', { draft: true }],
    ['withdrawn', { withdrawn: { at: '2026-01-01T13:00:00Z', reason: 'Wrong.' } }],
  ])('that only a story has which is %s are not there', (_, state) => {
    expect(ids(createCatalog(records([article('world/a', { ...all, ...state })]), NOON))).toEqual([
      [],
      [],
      [],
    ])
  })

  test('of a public story are in it, and authors of updates of a live story', () => {
    const live = { authors: ['bo-lind'] }
    const content = records([article('world/a', { ...all, kind: 'live', live })])
    content.authors.set('bo-lind', { id: 'bo-lind', name: 'Bo Lind', role: 'Reporter', bio: 'Reports.' })
    const catalog = createCatalog(content, NOON)
    expect(ids(catalog)).toEqual([['asha-rao', 'bo-lind'], ['ferries'], ['strike']])
    expect(catalog.byAuthor.get('bo-lind')).toHaveLength(1)
  })
})

describe('updated is the last change', () => {
  const updatedOf = (more: Parameters<typeof article>[1]) =>
    createCatalog(records([article('world/a', more)]), NOON).stories[0]?.updated
  const correction = (at: string) => ({ at, kind: 'correction' as const, text: 'Wrong.' })

  test.each([
    ['of a correction alone', { corrections: [correction('2026-01-01T13:00:00Z')] }, '2026-01-01T13:00:00Z'],
    [
      'of a correction in another zone that is later than updated',
      { updated: '2026-01-01T14:00:00+05:00', corrections: [correction('2026-01-01T13:00:00Z')] },
      '2026-01-01T13:00:00Z',
    ],
    [
      'of updated that is later than any correction',
      { updated: '2026-01-02T00:00:00Z', corrections: [correction('2026-01-01T13:00:00Z')] },
      '2026-01-02T00:00:00Z',
    ],
    [
      'of a live update',
      { live: { authors: [], lastUpdate: '2026-01-01T15:00:00Z' } },
      '2026-01-01T15:00:00Z',
    ],
    ['of nothing', {}, undefined],
  ])('%s', (_, more, updated) => {
    expect(updatedOf(more)).toBe(updated)
  })
})

test('a picture is left out from the day on that its licence expires', () => {
  const image = examplePicture('articles/world/a.png', { licenceExpires: '2026-01-02' })
  const content = records([article('world/a', { image })])
  const next = Date.parse('2026-01-02T00:00:00Z')
  expect(createCatalog(content, next - 1).stories[0]?.image?.src).toBe(image.src)
  expect(createCatalog(content, next).stories[0]?.image).toBeUndefined()
})

describe('a live story is labelled as live', () => {
  const live = { authors: [], lastUpdate: '2026-01-01T06:00:00Z' }
  const base = { kind: 'live' as const, published: '2026-01-01T05:00:00Z' }
  const labelOf = (more: Parameters<typeof article>[1], now: number) =>
    createCatalog(records([article('world/a', { ...base, ...more })]), now).stories[0]?.labelKind
  const EVENING = Date.parse('2026-01-01T18:00:00Z')

  test.each([
    ['until twelve hours after its last update', { live }, EVENING],
    ['until it ended, if that is known', { live, ended: '2026-01-01T12:00:00Z' }, NOON],
    [
      'until then, whatever is corrected later',
      {
        live,
        updated: '2026-01-01T09:00:00Z',
        corrections: [{ at: '2026-01-01T17:00:00Z', kind: 'correction' as const, text: 'Wrong.' }],
      },
      EVENING,
    ],
    ['until twelve hours after it was published, without updates', {}, Date.parse('2026-01-01T17:00:00Z')],
    [
      'beyond twelve hours, if it ends later',
      { live, ended: '2026-01-03T00:00:00Z' },
      Date.parse('2026-01-03T00:00:00Z'),
    ],
  ])('%s', (_, more, end) => {
    expect(labelOf(more, end - 1)).toBe('live')
    expect(labelOf(more, end)).toBe('news')
  })

  test('and keeps its kind', () => {
    const [story] = createCatalog(records([article('world/a', { ...base, live })]), EVENING).stories
    expect(story?.kind).toBe('live')
  })
})
