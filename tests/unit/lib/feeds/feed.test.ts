import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import type { ArticleFile, Publication } from '@/lib/content/schema'
import { atomFeed } from '@/lib/feeds/atom'
import { createFeed, type Feed, writeFeed } from '@/lib/feeds/feed'
import { jsonFeed } from '@/lib/feeds/json-feed'
import { rssFeed } from '@/lib/feeds/rss'
import { createCatalog } from '@/lib/site/catalog'
import { type ListKind, listHref } from '@/lib/site/routes'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const ORIGIN = 'https://example.org'

function feedOf(
  articles: ArticleFile[],
  more: Partial<Publication> = {},
  kind: ListKind = 'front',
  key = '',
): Promise<Feed> {
  const { stories, publication } = createCatalog(records(articles), NOW)
  const list = { kind, title: 'World', href: listHref(kind, key), stories }
  return createFeed(list, { ...publication, ...more }, ORIGIN, async ({ address }) => `<p>${address}</p>`)
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

  test('names the hub, in the feeds of the publication and its sections', async () => {
    const announce = { webSub: { hub: 'https://hub.example.org/' } }
    expect((await feedOf([], { announce })).hub).toBe('https://hub.example.org/')
    expect((await feedOf([], { announce }, 'section', 'world')).hub).toBe('https://hub.example.org/')
    expect((await feedOf([], { announce }, 'topic', 'ferries')).hub).toBeUndefined()
    expect((await feedOf([])).hub).toBeUndefined()
  })

  test('has a URL for each format of its list; Atom for the whole publication only', async () => {
    expect((await feedOf([])).addresses).toEqual({
      rss: 'https://example.org/feed.xml',
      json: 'https://example.org/feed.json',
      atom: 'https://example.org/atom.xml',
    })
    expect((await feedOf([], {}, 'topic', 'ferries')).addresses).toEqual({
      rss: 'https://example.org/topics/ferries/feed.xml',
      json: 'https://example.org/topics/ferries/feed.json',
    })
  })
})

describe.each([
  ['RSS', rssFeed],
  ['JSON', jsonFeed],
])('a feed that would be too large, as %s', (_, write) => {
  test('leaves out the full text of its oldest stories first', async () => {
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

  test('is serialised a fixed number of times, however many stories lose their text', async () => {
    const feed = await feedOf(many(50))
    for (const item of feed.items) item.html = 'word & '.repeat(6000)
    let written = 0
    writeFeed(feed, (part) => {
      const text = write(part)
      written += text.length
      return text
    })
    expect(written).toBeLessThan(3_000_000)
  })
})

describe('RSS', () => {
  test('has the standfirst as HTML in `description`, so that readers show its angle brackets', async () => {
    const feed = await feedOf([
      article('world/a', {
        headline: 'How <details> works',
        standfirst: 'A <b> & an <img onerror=x> &amp; more',
      }),
    ])
    const [item] = parseRssFeed(rssFeed(feed)).items ?? []
    expect(item?.description).toBe('A &lt;b&gt; &amp; an &lt;img onerror=x&gt; &amp;amp; more')
    expect(item?.title).toBe('How <details> works')
    expect(parseAtomFeed(atomFeed(feed)).entries?.[0]?.summary?.value).toBe(
      'A <b> & an <img onerror=x> &amp; more',
    )
    expect(JSON.parse(jsonFeed(feed)).items[0].summary).toBe('A <b> & an <img onerror=x> &amp; more')
  })
})
