import { describe, expect, test } from 'vitest'
import { RESERVED_NAMES } from '@/lib/content/cross-references'
import { DOCUMENTS } from '@/lib/site/documents'

const kindOf = (path: string) => DOCUMENTS.find((one) => new RegExp(`^${one.path}$`).test(path))?.kind

describe('addresses of documents', () => {
  test.each([
    ['feed.xml', 'rss'],
    ['world/feed.xml', 'rss'],
    ['topics/ferries/feed.json', 'json'],
    ['atom.xml', 'atom'],
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

  test('the first steps that they and their routes use are no section’s or page’s', () => {
    for (const name of ['documents', 'conditional', 'lite', 'sitemaps', 'news-sitemaps'])
      expect(RESERVED_NAMES).toContain(name)
  })
})
