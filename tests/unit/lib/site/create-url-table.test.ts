import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article, Records, SizedPicture } from '@/lib/content/schema'
import { createCatalog } from '@/lib/site/catalog'
import { createUrlTable } from '@/lib/site/create-url-table'
import { publicUrls } from '@/lib/site/public-urls'
import { examplePicture } from '@/tests/unit/example-picture'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const LATER = '2026-07-01T00:00:00Z'
const withdrawn = { at: '2026-02-01T00:00:00Z', reason: 'Wrong.' }

function tableOf(articles: Article[], more: Partial<Records> = {}, files: string[] = []) {
  return createUrlTable({ ...records([]), articles, ...more }, files, NOW)
}

/** All stories of one day, an hour apart. */
function stories(count: number, day: string): Article[] {
  return Array.from({ length: count }, (_, index) =>
    article(`world/${day}-${index}`, {
      published: new Date(Date.parse(day) + index * 3_600_000).toISOString(),
    }),
  )
}

describe('the addresses of a table', () => {
  test('are all that the sitemap has', () => {
    const all = stories(45, '2026-02-01')
    const { lists, stories: own } = publicUrls(createCatalog({ ...records([]), articles: all }, NOW))
    const { pages, stories: found } = tableOf(all)
    for (const { path } of lists) expect(pages).toContain(path.slice(1))
    expect([...found].sort()).toEqual(own.map(({ path }) => path.slice(1)).sort())
    expect(pages).toContain('world/page/3')
    expect(pages).not.toContain('world/page/4')
    expect(pages).not.toContain('world/page/1')
  })

  test('are all pages and files of app/ that have one address', () => {
    const { pages } = tableOf([])
    const fixed = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          !file.includes('[') &&
          /(?:^|\/)page\.tsx$|^[\w-]+\.(?:png|svg|ico)$|^(?:robots|manifest)\.ts$/.test(file),
      )
      .map((file) =>
        file
          .replace(/\/?page\.tsx$/, '')
          .replace('robots.ts', 'robots.txt')
          .replace('manifest.ts', 'manifest.webmanifest'),
      )
    expect(fixed).toContain('topics')
    // Unknown URLs are rewritten to this page.
    for (const path of fixed.filter((one) => one !== 'missing')) expect(pages).toContain(path)
    expect(pages).not.toContain('missing')
  })

  test('are sections without stories, topics that have one, republished stories, feeds and files too', () => {
    const { pages, stories: found } = tableOf(
      [article('city/elsewhere', { canonical: 'https://example.org/x', topics: ['ferries'] })],
      {
        pages: new Map([
          [
            'about',
            {
              id: 'about',
              title: 'A',
              standfirst: 'B',
              body: { text: '', line: 1, format: 'md' },
              figures: {},
            },
          ],
        ]),
      },
      ['.well-known/assetlinks.json', 'images/Big.PNG'],
    )
    for (const path of [
      'world',
      'world/feed.json',
      'world/lite',
      'topics/ferries',
      'topics/ferries/feed.xml',
      'about',
      'feeds.opml',
      'sitemaps/1.xml',
      '.well-known/assetlinks.json',
      'images/Big.PNG',
    ])
      expect(pages).toContain(path)
    expect(found).toContain('city/elsewhere')
    for (const path of ['sitemaps/9.xml', 'latest/feed.xml', 'ads.txt', 'latest/lite'])
      expect(pages).not.toContain(path)
  })

  test('of a topic, an author or a storyline appear with the first public story, its feeds too', () => {
    const embargoed = { topics: ['ferries'], storyline: 'strike', published: '2999-01-01T00:00:00Z' }
    const { pages, later } = tableOf([
      article('world/embargoed', embargoed),
      article('world/draft', { topics: ['food'], draft: true }),
    ])
    for (const list of ['topics/ferries', 'storylines/strike', 'authors/asha-rao'])
      for (const path of [list, `${list}/feed.xml`, `${list}/feed.json`])
        expect(later.get(path), path).toBe(Date.parse(embargoed.published))
    for (const path of ['topics/food', 'topics/food/feed.xml']) expect(pages, path).not.toContain(path)
    expect(pages).toContain('world')
    expect(later.has('world')).toBe(false)
  })

  test('are originals in public/ that a public story or page shows, without a location', () => {
    const picture = (name: string, more: Partial<SizedPicture> = {}) =>
      examplePicture(`public/images/${name}.png`, more)
    const located = picture('home')
    const { original } = located
    const articles = [
      article('world/open', { image: picture('open'), figures: { '/images/figure.png': picture('figure') } }),
      article('world/embargoed', { published: LATER, image: picture('early') }),
      article('world/draft', { draft: true, figures: { '/images/draft.png': picture('draft') } }),
      article('world/gone', { withdrawn, image: picture('gone') }),
      article('world/shared', { withdrawn, image: picture('open') }),
      article('world/expired', { image: picture('expired', { licenceExpires: '2026-05-01' }) }),
      article('world/home', { image: { ...located, original: { ...original, hasLocation: true } } }),
      article('world/logo', { withdrawn, image: picture('logo') }),
    ]
    const { publication } = records([])
    const names = ['open', 'figure', 'early', 'draft', 'gone', 'expired', 'home', 'logo', 'unused']
    const files = names.map((name) => `images/${name}.png`)
    const { pages } = tableOf(articles, { publication: { ...publication, logo: '/images/logo.png' } }, files)
    expect(files.filter((file) => pages.has(file))).toEqual(
      ['open', 'figure', 'logo', 'unused'].map((name) => `images/${name}.png`),
    )
  })

  test('are files that a story links to, from when the first one with them is public', () => {
    const linked = (name: string, more: Partial<Article> = {}) =>
      article(`world/${name}`, { linkedFiles: [`docs/${name}.pdf`, 'docs/shared.pdf'], ...more })
    const page = { id: 'about', title: 'A', standfirst: 'B', figures: {} }
    const body = { text: 'Read [the code](/docs/code%20of%20ethics.pdf#2).', line: 1, format: 'md' as const }
    const logo = { linkedFiles: ['images/logo.png', 'docs/code of ethics.pdf'] }
    const { publication } = records([])
    const files = ['early', 'draft', 'gone', 'open', 'shared', 'code of ethics', 'unlinked'].map(
      (name) => `docs/${name}.pdf`,
    )
    const { pages, later } = tableOf(
      [
        linked('early', { published: LATER }),
        linked('draft', { draft: true }),
        linked('gone', { withdrawn }),
        linked('open'),
        article('world/logo', { draft: true, ...logo }),
        article('world/later', { published: LATER, ...logo }),
      ],
      {
        pages: new Map([['about', { ...page, body }]]),
        publication: { ...publication, logo: '/images/logo.png' },
      },
      [...files, 'images/logo.png'],
    )
    const served = ['docs/early.pdf', 'docs/open.pdf', 'docs/shared.pdf', 'docs/code of ethics.pdf']
    const others = ['docs/unlinked.pdf', 'images/logo.png']
    expect([...files, 'images/logo.png'].filter((file) => pages.has(file))).toEqual([...served, ...others])
    expect(files.filter((file) => later.has(file))).toEqual(['docs/early.pdf'])
    expect(later.get('docs/early.pdf')).toBe(Date.parse(LATER))
  })

  test('are texts that the publication has', () => {
    const { publication } = records([])
    const { pages } = tableOf([], {
      publication: {
        ...publication,
        files: { 'ads.txt': 'none' },
        security: { contact: ['mailto:a@example.org'], expires: LATER },
        announce: { indexNow: { key: '0123456789abcdef', endpoint: 'https://example.org/' } },
      },
    })
    for (const path of ['ads.txt', '.well-known/security.txt', '0123456789abcdef.txt'])
      expect(pages).toContain(path)
  })

  test('exist from the publication of their story', () => {
    const { later } = tableOf([
      ...stories(20, '2026-02-01'),
      article('world/soon', { published: LATER }),
      article('world/later', { published: '2026-07-01T00:00:05Z' }),
    ])
    const [first, second] = [Date.parse(LATER), Date.parse(LATER) + 5000]
    expect(Object.fromEntries(later)).toEqual({
      'world/soon': first,
      'world/later': second,
      'world/page/2': first,
      'latest/page/2': first,
      'authors/asha-rao/page/2': first,
      'archive/2026/07': first,
    })
  })

  test('don’t contain drafts and withdrawn stories', () => {
    const {
      pages,
      stories: found,
      withdrawn: gone,
    } = tableOf([article('world/draft', { draft: true }), article('world/gone', { withdrawn })])
    expect(found.size).toBe(0)
    expect([...pages].filter((path) => path.startsWith('archive/'))).toEqual([])
    expect([...gone]).toEqual([['world/gone', 'world/gone']])
  })
})

describe('former addresses', () => {
  test('have one normalised spelling', () => {
    const { redirects, prefixes } = tableOf([article('world/x', { redirectFrom: ['/Alt/%C3%9Cber/'] })], {
      redirects: [
        { from: '/News/', to: '/latest' },
        { from: '/Welt/*', to: '/world/*' },
      ],
    })
    expect([...redirects]).toEqual([
      ['news', '/latest'],
      ['alt/über', '/world/x'],
    ])
    expect([...prefixes]).toEqual([['welt', '/world/*']])
  })

  test('redirect to the canonical spelling of their target', () => {
    const to = (target: string, from = '/a') =>
      tableOf([], { redirects: [{ from, to: target }] }, ['docs/Report 1.pdf']).redirects.get('a')
    expect(to('/World')).toBe('/world')
    expect(to('/world/')).toBe('/world')
    expect(to('/wor%6Cd')).toBe('/world')
    expect(to('//world?a=B#C')).toBe('/world?a=B#C')
    expect(to('/docs/Report 1.pdf')).toBe('/docs/Report%201.pdf')
    expect(to('/')).toBe('/')
    const below = (target: string) =>
      tableOf([], { redirects: [{ from: '/a/*', to: target }] }).prefixes.get('a')
    expect(below('/world//*')).toBe('/world/*')
    expect(below('/Docs/2024/*')).toBe('/Docs/2024/*')
    expect(below('/*')).toBe('/*')
    expect(below('/World/')).toBe('/world')
  })

  test('of a draft don’t exist, of a withdrawn story return 410', () => {
    const { redirects, withdrawn: gone } = tableOf([
      article('world/draft', { draft: true, redirectFrom: ['/a'] }),
      article('world/gone', { withdrawn, redirectFrom: ['/b'] }),
      article('world/both', { draft: true, withdrawn, redirectFrom: ['/c'] }),
      article('world/never', { published: LATER, withdrawn, redirectFrom: ['/d'] }),
    ])
    expect(redirects.size).toBe(0)
    expect(Object.fromEntries(gone)).toEqual({ 'world/gone': 'world/gone', b: 'world/gone' })
  })
})
