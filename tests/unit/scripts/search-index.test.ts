import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Engine } from '@/components/search/engine'
import { loadContent } from '@/lib/content/load'
import type { ArticleFile } from '@/lib/content/schema'
import { newerStories } from '@/lib/search/newer-stories'
import { requestIn } from '@/lib/search/search-address'
import { storyText } from '@/lib/search/story-text'
import { createCatalog } from '@/lib/site/catalog'
import { generateStories } from '@/scripts/bench/generate'
import { buildSearch } from '@/scripts/search-index'
import { article, records } from '../lib/content/records'

const NOW = Date.parse('2026-06-01T12:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-search-'))
const folders = (name: string) => ({
  published: join(folder, name, 'published'),
  cache: join(folder, name, 'cache'),
})

// Pagefind requests its files by path.
beforeAll(() => {
  vi.stubGlobal('fetch', async (url: string) => new Response(readFileSync(url.replace(/\?.*/, ''))))
})
afterAll(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

const story = (address: string, text: string, more: Partial<ArticleFile> = {}) =>
  article(address, { body: { text, line: 9, format: 'mdx' }, ...more })

function build(articles: readonly ArticleFile[], name: string) {
  const catalog = createCatalog(records([...articles]), NOW)
  return buildSearch(
    catalog,
    new Map(articles.map(({ address, body }) => [address, storyText(body)])),
    NOW,
    folders(name),
  )
}

/** The engine of the search page on the index of a build, at a time after it. */
async function engineOn(articles: readonly ArticleFile[], name: string, now = NOW) {
  const { index } = await build(articles, name)
  const bodies = new Map(articles.map(({ address, body }) => [address, body]))
  const catalog = createCatalog(records([...articles]), now)
  const newer = newerStories(catalog, index.builtAt, ({ address }) => bodies.get(address) ?? expect.fail())
  return new Engine({
    languages: index.languages,
    root: folders(name).published,
    newer: async () => newer,
  })
}

async function found(engine: Engine, search: string) {
  const { hits, total } = await engine.search(requestIn(search), 50)
  expect(hits).toHaveLength(total)
  return hits.map(({ href }) => href)
}

describe('unpublished stories', () => {
  const HIDDEN = ['embargoword', 'draftword', 'withdrawnword']
  const ARTICLES = [
    story('world/public', 'A publicword for everybody.'),
    story('world/later', 'The embargoword is out.', {
      published: '2026-06-01T12:00:30Z',
      headline: 'Embargoword',
    }),
    story('world/draft', 'A draftword.', { draft: true, headline: 'Draftword' }),
    story('world/gone', 'A withdrawnword.', {
      withdrawn: { at: '2026-05-01T00:00:00Z', reason: 'Wrong.' },
      headline: 'Withdrawnword',
    }),
  ]

  test('is in no file of the index', async () => {
    await build(ARTICLES, 'hidden')
    const files = readdirSync(folders('hidden').published, { recursive: true, withFileTypes: true })
    const texts = files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
      .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString())
    const all = texts.join('\n').toLowerCase()
    expect(all).toContain('publicword')
    for (const word of [...HIDDEN, 'world/later', 'world/draft', 'world/gone'])
      expect(all).not.toContain(word)
  })

  test('is found as soon as its embargo has ended, and not before', async () => {
    const before = await engineOn(ARTICLES, 'before', Date.parse('2026-06-01T12:00:29Z'))
    expect(await found(before, '?q=embargoword')).toEqual([])
    const after = await engineOn(ARTICLES, 'after', Date.parse('2026-06-01T12:00:30Z'))
    expect(await found(after, '?q=embargoword')).toEqual(['/world/later'])
    for (const word of ['draftword', 'withdrawnword']) expect(await found(after, `?q=${word}`)).toEqual([])
  })
})

test('a build indexes only the years that have changed', async () => {
  const old = [2023, 2024, 2025].map((year) =>
    story(`world/of-${year}`, 'Old.', { published: `${year}-03-01T00:00:00Z` }),
  )
  const recent = story('world/recent', 'Recent.')
  expect(await build([...old, recent], 'cached')).toMatchObject({ indexed: 4 })
  expect(await build([...old, recent], 'cached')).toMatchObject({ indexed: 0, stories: 4 })
  const changed = story('world/recent', 'Changed.')
  expect(await build([...old, changed], 'cached')).toMatchObject({ indexed: 1 })
  // What isn't searched doesn't matter.
  const linked = story('world/recent', '[Changed](/world/of-2023).')
  expect(await build([...old, linked], 'cached')).toMatchObject({ indexed: 0 })
})

describe('a search', () => {
  const ARTICLES = [
    story('world/a', 'The theatre of the harbour opened the gate.', { published: '2024-03-01T00:00:00Z' }),
    story('world/b', 'Two ferries ran past the theatre.', { published: '2026-03-01T00:00:00Z' }),
    story('city/c', 'The ferries, the quay and the mayor’s dog.', { published: '2025-03-01T00:00:00Z' }),
    story('city/hi', 'मतगणना देर रात तक चली और नतीजे घोषित हुए।', { language: 'hi' }),
    story('city/ar', 'أُغلقت بوابة الحاجز قبل وصول المد بساعتين.', { language: 'ar' }),
    story('city/zh', '昨天夜里，海港的防洪闸门在涨潮时没有关闭。', { language: 'zh' }),
  ]
  let engine: Engine
  beforeAll(async () => {
    engine = await engineOn(ARTICLES, 'search')
  })

  test.each([
    ['?q=theatre&order=date', ['/world/b', '/world/a']],
    ['?q=ferry&order=date', ['/world/b', '/city/c']],
    ['?q=ferry&section=city', ['/city/c']],
    ['?q=theat&year=2024', ['/world/a']],
    ['?q=%22the+gate%22', ['/world/a']],
    ['?q=mayor', ['/city/c']],
    [`?q=${encodeURIComponent('मतगणना')}`, ['/city/hi']],
    [`?q=${encodeURIComponent('بوابة')}`, ['/city/ar']],
    [`?q=${encodeURIComponent('防洪闸门')}`, ['/city/zh']],
    ['?section=world', ['/world/b', '/world/a']],
  ])('%s', async (search, hrefs) => {
    expect(await found(engine, search)).toEqual(hrefs)
  })

  test('finds nothing for a word that no story has, even if a shorter word exists', async () => {
    for (const query of ['theatrx', 'gatex', 'thezzz']) expect(await found(engine, `?q=${query}`)).toEqual([])
  })

  test('counts its results by filter', async () => {
    await engine.loadFilters()
    const { counts } = await engine.search(requestIn('?q=ferries'), 10)
    expect(counts).toMatchObject({ section: { city: 1, world: 1 }, year: { 2025: 1, 2026: 1 } })
    const { total, allCounts } = await engine.search(requestIn('?q=ferries&year=2025'), 10)
    expect(total).toBe(1)
    expect(Object.keys(allCounts.section ?? {}).sort()).toEqual(['city', 'world'])
  })

  test('reads 200 characters of a query, also of one that no URL contains', async () => {
    const query = `theatre ${'harbour '.repeat(24)}absent`
    expect(query.indexOf('absent')).toBe(200)
    const { total } = await engine.search({ query, filters: {}, order: 'relevance' }, 10)
    expect(total).toBe(1)
    const { query: asked } = requestIn(`?q=${encodeURIComponent(query)}`)
    expect(asked).toBe(query.slice(0, 200))
    expect((await engine.search({ query: query.slice(8), filters: {}, order: 'relevance' }, 10)).total).toBe(
      0,
    )
  })
})

test('each fifth of 500 stories of an archive is found in the first three by two rare words of its own', async () => {
  const content = join(folder, 'content')
  generateStories(content, 500, ['world', 'city'], [])
  const { readable } = loadContent(content)
  const archive = readable.articles
  const texts = new Map(archive.map(({ address, body }) => [address, storyText(body)]))
  const words = new Map(
    [...texts].map(([address, text]) => [
      address,
      [...new Set(text.toLowerCase().match(/\b[a-z]{5,}\b/g) ?? [])],
    ]),
  )
  // A search takes forms of a word for the same, so a rare word is one whose beginning is rare.
  const beginning = (word: string) => word.slice(0, 6)
  const frequency = new Map<string, number>()
  for (const word of [...words.values()].flat())
    frequency.set(beginning(word), (frequency.get(beginning(word)) ?? 0) + 1)
  const { index } = await buildSearch(
    createCatalog(readable, Date.parse('2026-12-01T00:00:00Z')),
    texts,
    NOW,
    folders('archive'),
  )
  const engine = new Engine({
    languages: index.languages,
    root: folders('archive').published,
    newer: async () => ({ records: [], names: { author: {}, topic: {} } }),
  })
  const missed: string[] = []
  for (const [address, own] of [...words].filter((_, index) => index % 5 === 0)) {
    const rare = own.sort((a, b) => (frequency.get(beginning(a)) ?? 0) - (frequency.get(beginning(b)) ?? 0))
    const query = rare.slice(0, 2).join(' ')
    const { hits } = await engine.search({ query, filters: {}, order: 'relevance' }, 3)
    if (!hits.some(({ href }) => href === `/${address}`)) missed.push(`${query}: ${address}`)
  }
  expect(archive).toHaveLength(500)
  expect(missed).toEqual([])
})
