import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DOCUMENTS, MENU_LINKS, pathConflict, RESERVED_NAMES } from '@/lib/site/routes'

const kindOf = (path: string) => DOCUMENTS.find((one) => new RegExp(`^${one.path}$`).test(path))?.kind

describe('URLs of documents', () => {
  test.each([
    ['feed.xml', 'rss'],
    ['world/feed.xml', 'rss'],
    ['topics/ferries/feed.json', 'json'],
    ['atom.xml', 'atom'],
    ['corrections/atom.xml', 'atom'],
    ['corrections/lite', 'lite'],
    ['feeds.opml', 'opml'],
    ['lite', 'lite'],
    ['world/lite', 'lite'],
    ['world/2019/07/x/lite', 'lite'],
    ['world/2019/07/x.md', 'markdown'],
    ['sitemap.xml', 'sitemap'],
    ['sitemaps/12.xml', 'sitemap'],
    ['news-sitemap.xml', 'news'],
    ['news-sitemaps/1.xml', 'news'],
    ['llms.txt', 'llms'],
    ['ads.txt', 'text'],
    ['.well-known/security.txt', 'text'],
  ])('%s is of kind %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind)
  })

  test.each([
    '',
    'world',
    'world/elite',
    'world/lite/x',
    'latest',
    'images/x.png',
    'world/ads.txt',
    'world/atom.xml',
    'icon.svg',
  ])('`%s` is none', (path) => {
    expect(kindOf(path)).toBeUndefined()
  })
})

describe('names that the site uses itself', () => {
  test.each(['app', 'public'])('include every folder of %s that has URLs', (root) => {
    const routes = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => root === 'public' || /(?:^|\/)(?:page|route)\.tsx?$/.test(file))
      .flatMap((file) => file.split('/').slice(0, -1).slice(0, 1))
      .filter((folder) => /^[a-z0-9-]+$/.test(folder))
    expect([...new Set(routes)].filter((folder) => !RESERVED_NAMES.has(folder))).toEqual([])
    if (root === 'app') expect(routes).toContain('topics')
  })

  test.each(['documents', 'lite', 'sitemaps', 'news-sitemaps', 'feed', 'page', 'index', '404', 'healthz'])(
    '`%s` is refused as a section or standing page',
    (name) => expect(pathConflict(name)).toBe('a name that the site doesn’t use itself'),
  )

  test.each(['topics/lite', 'authors/lite', 'storylines/lite', 'world/lite', 'world/2019/lite'])(
    '`%s` is refused: a light edition has that URL',
    (path) => expect(pathConflict(path)).toMatch(/`lite`/),
  )

  test.each(['world/history', 'world/2019/history'])(
    '`%s` is refused: the changes of a story have that URL',
    (path) => expect(pathConflict(path)).toMatch(/`history`/),
  )

  test.each(['world/page/2', 'world/page/x'])('`%s` is refused: pages of a list have that URL', (path) =>
    expect(pathConflict(path)).toMatch(/`page`/),
  )

  test.each([
    'world',
    'world/x',
    'topics/page',
    'topics/history',
    'history',
    'topics/2024',
    'world/elite',
    'world/feed',
    'world/2019/07/page',
  ])('`%s` is free', (path) => expect(pathConflict(path)).toBeUndefined())
})

test('the menu links to every kind of list that has a directory, to the latest stories and to corrections', () => {
  expect(MENU_LINKS.map(({ href }) => href)).toEqual([
    '/latest',
    '/topics',
    '/storylines',
    '/authors',
    '/archive',
    '/corrections',
  ])
})
