import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { newsSitemap } from '@/lib/seo/sitemap'
import { createCatalog } from '@/lib/site/catalog'
import { article, records } from '../content/records'

test('a news sitemap has the elements that Google News requires', () => {
  const { stories, publication } = createCatalog(
    records([article('world/a', { headline: 'A & B', published: '2026-01-01T12:00:00+05:30' })]),
    Date.parse('2026-01-02T00:00:00Z'),
  )
  const { urlset } = new XMLParser().parse(newsSitemap(stories, publication, 'https://example.org'))
  expect(urlset.url).toEqual({
    loc: 'https://example.org/world/a',
    'news:news': {
      'news:publication': { 'news:name': 'The Test', 'news:language': 'en' },
      'news:publication_date': '2026-01-01T12:00:00+05:30',
      'news:title': 'A & B',
    },
  })
})

test('a news sitemap without stories is a valid sitemap: it has the front page, which is no news', () => {
  const { publication } = createCatalog(records([]), 0)
  const { urlset } = new XMLParser().parse(newsSitemap([], publication, 'https://example.org'))
  expect(urlset.url).toEqual({ loc: 'https://example.org/' })
})

test.each([
  ['en-GB', 'en'],
  ['de', 'de'],
  ['pt-BR', 'pt'],
  ['fil', 'fil'],
  ['zh', 'zh-cn'],
  ['zh-Hans-SG', 'zh-cn'],
  ['zh-TW', 'zh-tw'],
  ['zh-HK', 'zh-tw'],
])('the language of %s is %s', (tag, code) => {
  const { stories, publication } = createCatalog(records([article('world/a')]), Number.POSITIVE_INFINITY)
  const xml = newsSitemap(stories, { ...publication, language: tag }, 'https://example.org')
  expect(xml).toContain(`<news:language>${code}</news:language>`)
})
