import { gzipSync } from 'node:zlib'
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findDocument } from '@/components/editions/documents/find-document'
import { checkContent } from '@/lib/content/check'

const FIXTURES = vi.hoisted(() => {
  const fixtures = `${process.cwd()}/tests/fixtures/feeds`
  process.env.CONTENT_DIRECTORY = `${fixtures}/content`
  process.env.SITE_URL = 'https://times.example.org'
  return fixtures
})
// Functions that Next.js caches run each time here.
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }))

const NOW = Date.parse('2026-11-24T12:00:00Z')
beforeAll(() => void vi.setSystemTime(NOW))
afterAll(() => void vi.useRealTimers())

async function bodyOf(path: string): Promise<string> {
  const document = await findDocument(path)
  if (document === undefined) throw new Error(`no document at ${path}`)
  return document.body
}

/** All texts and attribute values of a document, by a parser that stops at the first mistake. */
function strictlyParsed(xml: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (text) => found.push(text))
  parser.on('opentag', ({ attributes }) => found.push(...Object.values(attributes).map(({ value }) => value)))
  parser.write(xml).close()
  return found
}

test('the fixture of these documents passes the check', () => {
  expect(checkContent(`${FIXTURES}/content`, NOW).errors).toEqual([])
})

describe('golden files', () => {
  test.each([
    ['feed.xml', 'feed.xml'],
    ['atom.xml', 'atom.xml'],
    ['feed.json', 'feed.json'],
    ['world/feed.xml', 'world-feed.xml'],
    ['topics/ferries/feed.json', 'ferries-feed.json'],
    ['corrections/feed.xml', 'corrections-feed.xml'],
    ['corrections/atom.xml', 'corrections-atom.xml'],
    ['corrections/feed.json', 'corrections-feed.json'],
    ['corrections/lite', 'corrections.lite.html'],
    ['feeds.opml', 'feeds.opml'],
    ['sitemap.xml', 'sitemap.xml'],
    ['sitemaps/1.xml', 'sitemap-1.xml'],
    ['sitemaps/2.xml', 'sitemap-2.xml'],
    ['news-sitemap.xml', 'news-sitemap.xml'],
    ['llms.txt', 'llms.txt'],
    ['.well-known/security.txt', 'security.txt'],
    ['city/every-block.md', 'every-block.md'],
    ['city/hearing-live.md', 'hearing-live.md'],
    ['world/hostile.md', 'hostile.md'],
    ['city/every-block/lite', 'every-block.lite.html'],
    ['world/arabic/lite', 'arabic.lite.html'],
    ['lite', 'front.lite.html'],
  ])('%s', async (path, file) => {
    // The style has the colours of the site's own theme, which differ from site to site.
    const body = (await bodyOf(path)).replace(/<style>[^<]*<\/style>/, '<style></style>')
    await expect(body).toMatchFileSnapshot(`${FIXTURES}/golden/${file}`)
  })
})

describe('XML', () => {
  test.each([
    'feed.xml',
    'atom.xml',
    'world/feed.xml',
    'authors/dot-oneil/feed.xml',
    'storylines/strike/feed.xml',
    'feeds.opml',
    'sitemap.xml',
    'sitemaps/1.xml',
    'sitemaps/2.xml',
    'news-sitemap.xml',
  ])('%s is well-formed whatever a headline holds', async (path) => {
    expect(strictlyParsed(await bodyOf(path)).length).toBeGreaterThan(0)
  })

  test('a headline with markup and control characters is shown as text', async () => {
    const title = "A ]]> & <b>bold</b> “quote” 🦀 \u202Bright to left\u202C 'end'"
    expect(strictlyParsed(await bodyOf('feed.xml'))).toContain(title)
    expect(strictlyParsed(await bodyOf('atom.xml'))).toContain(title)
    expect(strictlyParsed(await bodyOf('news-sitemap.xml'))).toContain(title)
  })
})

test.each(['lite', 'world/hostile/lite', 'world/hostile.md', 'llms.txt'])(
  '%s contains no control character',
  async (path) => {
    expect(
      [...(await bodyOf(path))].filter((character) => /[^\P{C}\n\u202C\u202B]/u.test(character)),
    ).toEqual([])
  },
)

describe('the feeds', () => {
  test('RSS: authors, stable ids, picture with credit, self and hub, whole text', async () => {
    const feed = parseRssFeed(await bodyOf('feed.xml'))
    expect(feed.title).toBe('The Tide & Times')
    expect(feed.atom?.links).toEqual([
      { href: 'https://times.example.org/feed.xml', rel: 'self', type: 'application/rss+xml' },
      { href: 'https://hub.example.org/', rel: 'hub' },
    ])
    const item = feed.items?.find(({ title }) => title === 'Every block there is')
    expect(item?.link).toBe('https://times.example.org/city/every-block')
    expect(item?.guid).toEqual({
      value: 'tag:example.org,2026-11-23:2026-11-23T08:35:00Z',
      isPermaLink: false,
    })
    expect(item?.dc?.creators).toEqual(['Asha Rao', 'Dot <O’Neil> & co'])
    expect(item?.description).toBe('A story that holds all of them.')
    expect(item?.media?.contents?.[0]).toMatchObject({
      url: expect.stringMatching(/^https:\/\/times\.example\.org\/media\/[0-9a-f]{16}\/full\.jpg$/),
      type: 'image/jpeg',
      medium: 'image',
      width: 3,
      height: 2,
      credits: [{ value: 'Photo: A. Rao' }],
    })
    expect(item?.content?.encoded).toContain(
      'ended</em> their <a href="https://times.example.org/city/hearing-live#end">',
    )
  })

  test('Atom and JSON Feed: the same stories by the same ids', async () => {
    const ids = parseRssFeed(await bodyOf('feed.xml')).items?.map(({ guid }) => guid?.value)
    expect(ids).toHaveLength(5)
    expect(parseAtomFeed(await bodyOf('atom.xml')).entries?.map(({ id }) => id)).toEqual(ids)
    const json = parseJsonFeed(JSON.parse(await bodyOf('feed.json')))
    expect(json.items?.map(({ id }) => id)).toEqual(ids)
    expect(json.items?.[0]).toMatchObject({ external_url: 'https://example.com/original' })
  })

  test('OPML: every feed once, none of a topic without stories', async () => {
    const groups = parseOpml(await bodyOf('feeds.opml')).body?.outlines ?? []
    const addresses = groups.flatMap(({ outlines = [] }) => outlines.map(({ xmlUrl }) => xmlUrl))
    expect(addresses).toEqual(
      [
        'feed.xml',
        'corrections/feed.xml',
        'city/feed.xml',
        'world/feed.xml',
        'topics/ferries/feed.xml',
        'storylines/strike/feed.xml',
        'authors/asha-rao/feed.xml',
        'authors/dot-oneil/feed.xml',
      ].map((path) => `https://times.example.org/${path}`),
    )
    for (const address of addresses) await bodyOf(new URL(address ?? '').pathname.slice(1))
  })
})

describe('full texts in feeds', () => {
  test('are clean HTML: no scripts, styles, classes or handlers, every address absolute', async () => {
    const { items = [] } = JSON.parse(await bodyOf('feed.json'))
    expect(items.length).toBeGreaterThan(3)
    for (const { content_html: html } of items) {
      // What is shown as code is text, with its angle brackets escaped.
      expect(html).not.toMatch(/<(?:script|style|link|iframe|form|input|svg)\b/i)
      expect(html).not.toMatch(/<[^>]*\s(?:style|class|on\w+|data-\w+|srcset)=/i)
      for (const [, address] of html.matchAll(/\s(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^https:\/\//)
    }
  })
})

describe('unpublished stories', () => {
  const PATHS = [
    'feed.xml',
    'atom.xml',
    'feed.json',
    'world/feed.xml',
    'world/feed.json',
    'sitemaps/1.xml',
    'sitemaps/2.xml',
    'news-sitemap.xml',
    'llms.txt',
    'lite',
    'world/lite',
  ]
  test.each(PATHS)('isn’t in %s', async (path) => {
    expect(await bodyOf(path)).not.toMatch(/SECRET|draft|withdrawn|embargoed/)
  })

  test.each(['draft', 'withdrawn', 'embargoed', 'no-such-story'])(
    'has no light edition: %s',
    async (slug) => {
      expect(await findDocument(`world/${slug}.md`)).toBeUndefined()
      const lite = await findDocument(`world/${slug}/lite`)
      expect(lite?.status).toBe(404)
      expect(lite?.body).not.toMatch(/SECRET/)
    },
  )

  test('is in all documents once its embargo has ended', async () => {
    vi.setSystemTime(Date.parse('2026-11-25T12:00:00Z'))
    try {
      expect(await bodyOf('feed.xml')).toContain('SECRET embargoed')
      expect(await bodyOf('news-sitemap.xml')).toContain('SECRET embargoed')
      expect(await bodyOf('world/embargoed.md')).toContain('SECRET')
    } finally {
      vi.setSystemTime(NOW)
    }
  })

  test.each([
    'nope/feed.xml',
    'topics/nope/feed.xml',
    'latest/feed.xml',
    'a/topics/ferries/feed.xml',
    'sitemaps/3.xml',
    'sitemaps/0.xml',
    'sitemaps/01.xml',
    'news-sitemaps/1.xml',
    'humans.txt',
    'about.md',
    '__proto__.md',
    'constructor/feed.json',
    'index.html',
  ])('%s is no document', async (path) => {
    expect(await findDocument(path)).toBeUndefined()
  })
})

describe('the light edition', () => {
  test('is a single request and links to light editions', async () => {
    const html = await bodyOf('city/every-block/lite')
    expect(html).not.toMatch(/<(?:script|img|iframe|object|video|audio|source)\b/i)
    expect(html.match(/<link [^>]*>/g)).toEqual([
      '<link rel="canonical" href="https://times.example.org/city/every-block"/>',
      '<link rel="icon" href="data:,"/>',
    ])
    expect(html).not.toMatch(/@import|@font-face|url\(/)
    expect(html).toContain('<a href="/city/hearing-live/lite#end">strike</a>')
    expect(html).toContain('<a href="/world/lite">section</a>')
    expect(html).toContain('<a href="/about">page</a>')
    expect(html).toMatch(
      /<a href="\/media\/\w+\/full\.jpg">Show picture, 3 × 2 pixels<\/a>: A quay &amp; a crane/,
    )
  })

  test('contains kind, authors, times, dateline, corrections and storyline', async () => {
    const html = await bodyOf('city/every-block/lite')
    for (const words of [
      'By Asha Rao (Editor) and Dot &lt;O’Neil&gt; &amp; co (Columnist)',
      '23 November 2026, 08:35 GMT',
      'Updated <time dateTime="2026-11-23T15:00:00Z">23 November 2026, 15:00 GMT',
      '<b>NEW DELHI —</b>',
      'It was a crane &amp; no ship.',
      'The story so far: The strike',
      'Part 2 of 2',
    ])
      expect(html).toContain(words)
    expect(await bodyOf('world/arabic/lite')).toContain(
      '<article lang="ar" dir="rtl"><p class="kicker"><bdi lang="en-GB" dir="ltr">Opinion</bdi> · ',
    )
    expect(await bodyOf('world/arabic/lite')).toContain('<div lang="en-GB" dir="ltr"><p class="by">By Dot')
    expect(await bodyOf('world/arabic/lite')).toContain(
      '<strong><bdi lang="en-GB" dir="ltr">Correction, <time dateTime="2026-11-21T08:00:00Z">21 November 2026, 08:00 GMT</time>:</bdi></strong> تصحيح',
    )
    expect(await bodyOf('world/arabic/lite')).toContain('<h2><bdi lang="en-GB" dir="ltr">Corrections')
    expect(await bodyOf('lite')).toContain('Opinion: <bdi lang="ar" dir="rtl">عنوان</bdi>')
  })

  test('has at most 14 KB, which fit into the first round trip', async () => {
    for (const path of ['lite', 'city/lite', 'city/every-block/lite'])
      expect(gzipSync(await bodyOf(path)).length).toBeLessThan(14 * 1024)
  })
})

test('the light edition and the text of a republished story name the original', async () => {
  const original = 'https://example.com/original'
  for (const path of ['world/republished/lite', 'world/republished.md'])
    expect(await findDocument(path)).toMatchObject({ canonical: original })
  expect(await bodyOf('world/republished/lite')).toContain(`<link rel="canonical" href="${original}"/>`)
})
