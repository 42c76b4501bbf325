import { describe, expect, test } from 'vitest'
import type { ArticleFile, Publication } from '@/lib/content/schema'
import { createFeed, type Feed, writeFeed } from '@/lib/feeds/feed'
import { jsonFeed } from '@/lib/feeds/json-feed'
import { rssFeed } from '@/lib/feeds/rss'
import { createCatalog } from '@/lib/site/catalog'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const ORIGIN = 'https://example.org'

function feedOf(articles: ArticleFile[], more: Partial<Publication> = {}, href = '/'): Promise<Feed> {
  const { stories, publication } = createCatalog(records(articles), NOW)
  const source = { title: 'World', href, stories }
  return createFeed(source, { ...publication, ...more }, ORIGIN, async ({ address }) => `<p>${address}</p>`)
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    article(`world/story-${index}`, { published: new Date(NOW - index * 60_000).toISOString() }),
  )

describe('a feed', () => {
  test('has the newest 50 stories', async () => {
    const { items } = await feedOf(many(60))
    expect(items).toHaveLength(50)
    expect(items[0]?.url).toBe('https://example.org/world/story-0')
    expect(items[49]?.url).toBe('https://example.org/world/story-49')
  })

  test('knows a story by the same id when its headline is edited and its address changes', async () => {
    const before = await feedOf([article('world/first')])
    const edited = await feedOf([article('world/first', { headline: 'Another headline' })])
    const moved = await feedOf([article('city/second', { redirectFrom: ['/world/first', '/city/first'] })])
    const ids = [before, edited, moved].map(({ items }) => items[0]?.id)
    expect(new Set(ids)).toEqual(new Set(['https://example.org/world/first']))
    expect(moved.items[0]?.url).toBe('https://example.org/city/second')
  })

  test('changes only when its stories do', async () => {
    const late = article('world/late', { updated: '2026-03-01T00:00:00+05:00' })
    const feed = await feedOf([article('world/a', { published: '2026-02-28T18:00:00Z' }), late])
    expect(feed.updated).toBe('2026-03-01T00:00:00+05:00')
    expect((await feedOf([])).updated).toBe('1970-01-01T00:00:00Z')
  })

  test('names the credit where a story has no author', async () => {
    const { items } = await feedOf([article('world/a', { authors: undefined, credit: 'Agencies' })])
    expect(items[0]?.authors).toEqual([{ name: 'Agencies' }])
  })

  test('tells of a hub where there is one, in the feeds of the publication and its sections', async () => {
    const announce = { webSub: { hub: 'https://hub.example.org/' } }
    expect((await feedOf([], { announce })).hub).toBe('https://hub.example.org/')
    expect((await feedOf([], { announce }, '/world')).hub).toBe('https://hub.example.org/')
    expect((await feedOf([], { announce }, '/topics/ferries')).hub).toBeUndefined()
    expect((await feedOf([])).hub).toBeUndefined()
  })

  test('has addresses by what it is of; Atom for the whole publication only', async () => {
    expect((await feedOf([])).addresses).toEqual({
      rss: 'https://example.org/feed.xml',
      json: 'https://example.org/feed.json',
      atom: 'https://example.org/atom.xml',
    })
    expect((await feedOf([], {}, '/topics/ferries')).addresses).toEqual({
      rss: 'https://example.org/topics/ferries/feed.xml',
      json: 'https://example.org/topics/ferries/feed.json',
    })
  })
})

describe.each([
  ['RSS', rssFeed],
  ['JSON', jsonFeed],
])('a feed that would be too large, as %s', (_, write) => {
  test('leaves out the whole text of its oldest stories first', async () => {
    const feed = await feedOf(many(50))
    feed.items.forEach((item, index) => {
      item.html = `<p>TEXT-${index} ${'word & '.repeat(6000)}</p>`
    })
    const text = writeFeed(feed, write)
    const size = Buffer.byteLength(text)
    expect(size).toBeLessThanOrEqual(1_000_000)
    // No more than it must.
    expect(size).toBeGreaterThan(900_000)
    const wholeTexts = text
      .split('TEXT-')
      .slice(1)
      .map((rest) => Number.parseInt(rest, 10))
    expect(wholeTexts).toEqual(wholeTexts.map((_, index) => index))
    for (let index = 0; index < 50; index++) expect(text).toContain(`world/story-${index}`)
  })

  test('then leaves out its oldest stories', async () => {
    const feed = await feedOf(many(50))
    for (const item of feed.items) item.summary = 'word '.repeat(6000)
    const text = writeFeed(feed, write)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000)
    expect(text).toContain('world/story-0')
    expect(text).not.toContain('world/story-49')
  })
})
