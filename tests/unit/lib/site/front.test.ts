import { expect, test } from 'vitest'
import type { FrontBlock } from '@/lib/content/schema'
import { createCatalog } from '@/lib/site/catalog'
import { composeFront, type FrontPackage } from '@/lib/site/front'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-02-01T00:00:00Z')
const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`
const ARTICLES = [
  article('world/a', { published: at(9) }),
  article('city/b', { published: at(8), topics: ['ferries'] }),
  article('world/c', { published: at(7), kind: 'opinion' }),
  article('city/d', { published: at(6), storyline: 'strike' }),
  article('world/e', { published: at(5), storyline: 'strike' }),
  article('world/draft', { published: at(10), draft: true }),
]

function compose(front: FrontBlock[], related: string[] = []): FrontPackage[] {
  const catalog = createCatalog(records(ARTICLES, front), NOW)
  return composeFront(catalog, () => related.flatMap((address) => catalog.byAddress.get(address) ?? []))
}

function addresses(block: FrontPackage | undefined): string[] {
  if (block === undefined) return []
  return 'stories' in block ? block.stories.map((s) => s.address) : [block.story.address]
}

test('a block takes its picks in their order, then fills up with the newest', () => {
  const [top] = compose([{ block: 'top', stories: ['world/e', 'city/d'], count: 3 }])
  expect(addresses(top)).toEqual(['world/e', 'city/d', 'world/a'])
})

test('a story appears once, in the block that picks it', () => {
  const blocks = compose([
    { block: 'top', stories: [], count: 2 },
    { block: 'section', section: 'world', stories: ['world/a'], count: 2 },
    { block: 'river', count: 9 },
  ])
  expect(blocks.map(addresses)).toEqual([['city/b', 'city/d'], ['world/a', 'world/c'], ['world/e']])
})

test('a pick that is missing or not public is left out', () => {
  const [top] = compose([{ block: 'top', stories: ['world/nowhere', 'world/draft', 'city/b'], count: 2 }])
  expect(addresses(top)).toEqual(['city/b', 'world/a'])
})

test('the lead is followed by the other parts of its storyline, then related stories', () => {
  const [lead] = compose([{ block: 'lead', stories: ['city/d'], related: 2 }], ['city/b', 'world/c'])
  expect(addresses(lead)).toEqual(['city/d'])
  expect(lead?.block === 'lead' ? lead.related.map((s) => s.address) : []).toEqual(['world/e', 'city/b'])
})

test('the opinion row has opinion pieces, the top block doesn’t by default', () => {
  const blocks = compose([
    { block: 'top', stories: [], count: 9 },
    { block: 'opinion', stories: [], count: 9 },
  ])
  expect(blocks.map(addresses)).toEqual([['world/a', 'city/b', 'city/d', 'world/e'], ['world/c']])
})

test('the opinion row has different writers as far as there are any', () => {
  const by = (writer: string, days: readonly number[]) =>
    days.map((day) =>
      article(`world/${writer}-${day}`, { published: at(day), kind: 'opinion', authors: [writer] }),
    )
  const row = (stories: ReturnType<typeof article>[]) =>
    composeFront(
      createCatalog(records(stories, [{ block: 'opinion', stories: [], count: 3 }]), NOW),
      () => [],
    ).map(addresses)
  expect(row([...by('asha-rao', [9, 8, 7, 6]), ...by('bo-lind', [2])])).toEqual([
    ['world/asha-rao-9', 'world/bo-lind-2', 'world/asha-rao-8'],
  ])
  expect(row(by('asha-rao', [9, 8, 7, 6]))).toEqual([
    ['world/asha-rao-9', 'world/asha-rao-8', 'world/asha-rao-7'],
  ])
})

test('a block without stories is left out', () => {
  expect(compose([{ block: 'topic', topic: 'food', stories: [], count: 3 }])).toEqual([])
  expect(compose([{ block: 'banner', label: 'Live', stories: ['world/draft'] }])).toEqual([])
})

test('a live story leaves the banner when its coverage ends; another story stays', () => {
  const live = article('world/live', { kind: 'live', published: at(1), ended: '2026-02-01T00:00:00Z' })
  const bannerAt = (now: number, story: string) =>
    composeFront(
      createCatalog(records([live, ...ARTICLES], [{ block: 'banner', stories: [story] }]), now),
      () => [],
    ).map(addresses)
  expect(bannerAt(NOW - 1, 'world/live')).toEqual([['world/live']])
  expect(bannerAt(NOW, 'world/live')).toEqual([])
  expect(bannerAt(NOW, 'world/a')).toEqual([['world/a']])
})
