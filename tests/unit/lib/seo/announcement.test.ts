import { describe, expect, test } from 'vitest'
import { changesBetween, messagesOf, readSitemap } from '@/lib/seo/announcement'
import { sitemap, sitemapIndex } from '@/lib/seo/sitemap'

const ORIGIN = 'https://example.org'
const none = { pages: {}, feeds: {} }

describe('a sitemap', () => {
  test('is read back with its pages and times', () => {
    const addresses = [
      { path: '/a?b&c', modified: '2026-01-01T00:00:00Z', pictures: [] },
      { path: '/d', pictures: ['/d.png'] },
    ]
    expect(readSitemap(sitemap(addresses, ORIGIN))).toEqual({
      pages: { 'https://example.org/a?b&c': '2026-01-01T00:00:00Z', 'https://example.org/d': '' },
    })
    expect(readSitemap(sitemap([], ORIGIN))).toEqual({ pages: {} })
    expect(readSitemap(sitemapIndex('/sitemaps', [addresses], ORIGIN))).toEqual({
      sitemaps: ['https://example.org/sitemaps/1.xml'],
    })
  })

  test('is distinguished from a page', () => {
    expect(() => readSitemap('<!doctype html><p>Sign in</p>')).toThrow(
      'found <!doctype html><p>Sign in</p>, expected a sitemap or an index of sitemaps',
    )
  })
})

describe('changes', () => {
  test('are new, changed and removed pages, except further pages of lists', () => {
    const before = {
      pages: { '/same': '1', '/changed': '1', '/gone': '1', '/latest/page/2': '1' },
      feeds: { '/feed.xml': '"1"', '/old/feed.xml': '"1"' },
    }
    const after = {
      pages: { '/new': '1', '/same': '1', '/changed': '2', '/latest/page/2': '2' },
      feeds: { '/feed.xml': '"2"', '/new/feed.xml': '"1"' },
    }
    expect(changesBetween(before, after)).toEqual({
      pages: ['/new', '/changed', '/gone'],
      feeds: ['/feed.xml', '/new/feed.xml'],
    })
    expect(changesBetween(after, after)).toEqual({ pages: [], feeds: [] })
    expect(changesBetween(none, none)).toEqual({ pages: [], feeds: [] })
  })
})

describe('messages', () => {
  const indexNow = { key: '0123456789', endpoint: 'https://index.example.org/' }
  const webSub = { hub: 'https://hub.example.org/' }

  test('are sent to configured services only', () => {
    expect(messagesOf({}, ORIGIN, { pages: ['/a'], feeds: ['/feed.xml'] })).toEqual([])
    expect(messagesOf({ indexNow, webSub }, ORIGIN, { pages: [], feeds: [] })).toEqual([])
  })

  test('to IndexNow contain at most 10,000 pages', () => {
    const pages = Array.from({ length: 20_001 }, (_, index) => `${ORIGIN}/${index}`)
    const bodies = messagesOf({ indexNow }, ORIGIN, { pages, feeds: [] }).map(({ body }) => JSON.parse(body))
    expect(bodies.map(({ urlList }) => urlList.length)).toEqual([10_000, 10_000, 1])
    expect(bodies[2]).toEqual({
      host: 'example.org',
      key: '0123456789',
      keyLocation: 'https://example.org/0123456789.txt',
      urlList: ['https://example.org/20000'],
    })
  })

  test('to a hub name one feed each', () => {
    const feeds = [`${ORIGIN}/feed.xml`, `${ORIGIN}/world/feed.xml`]
    expect(messagesOf({ webSub }, ORIGIN, { pages: [], feeds }).map(({ body }) => body)).toEqual([
      'hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Ffeed.xml',
      'hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Fworld%2Ffeed.xml',
    ])
  })
})
