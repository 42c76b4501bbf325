import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { chunksOf } from '@/lib/format/chunks'
import { sitemap, sitemapIndex } from '@/lib/seo/sitemap'
import { SITEMAP_SIZE } from '@/lib/site/routes'

const ORIGIN = 'https://example.org'
const parse = (xml: string) =>
  new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'url' }).parse(xml)
const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: `/world/story-${index}`,
    modified: '2026-01-01T00:00:00Z',
    pictures: [],
  }))

describe('sitemaps', () => {
  test('contain no more URLs than the protocol and a serverless function allow', () => {
    const parts = chunksOf(addresses(2 * SITEMAP_SIZE + 1), SITEMAP_SIZE)
    expect(parts.map(({ length }) => length)).toEqual([SITEMAP_SIZE, SITEMAP_SIZE, 1])
    expect(SITEMAP_SIZE).toBeLessThanOrEqual(50_000)
    const longest = addresses(SITEMAP_SIZE).map(({ path, ...more }) => ({
      ...more,
      path: path + '-and-more'.repeat(10),
      pictures: [`/images/${'long-'.repeat(10)}.png`],
    }))
    expect(Buffer.byteLength(sitemap(longest, ORIGIN))).toBeLessThan(4_500_000)
  })

  test('name absolute addresses, last changes and pictures', () => {
    const xml = sitemap(
      [
        { path: '/', pictures: [] },
        {
          path: '/a',
          pictures: [],
          editions: [
            { language: 'en-GB', url: '/a' },
            { language: 'hi', url: 'https://other.example/b' },
          ],
        },
        { path: '/a?b=1&c', modified: '2026-01-01T00:00:00+05:30', pictures: ['/a.png', '/b.png'] },
      ],
      ORIGIN,
    )
    expect(parse(xml).urlset.url).toEqual([
      { loc: 'https://example.org/' },
      {
        loc: 'https://example.org/a',
        'xhtml:link': [
          { '@_rel': 'alternate', '@_hreflang': 'en-GB', '@_href': 'https://example.org/a' },
          { '@_rel': 'alternate', '@_hreflang': 'hi', '@_href': 'https://other.example/b' },
        ],
      },
      {
        loc: 'https://example.org/a?b=1&c',
        lastmod: '2026-01-01T00:00:00+05:30',
        'image:image': [
          { 'image:loc': 'https://example.org/a.png' },
          { 'image:loc': 'https://example.org/b.png' },
        ],
      },
    ])
  })

  test('are named in an index with the last change in each', () => {
    const xml = sitemapIndex(
      '/sitemaps',
      [
        [
          { path: '/a', modified: '2026-01-02T00:00:00Z', pictures: [] },
          { path: '/b', modified: '2026-01-02T03:00:00+05:00', pictures: [] },
          { path: '/c', pictures: [] },
        ],
        [{ path: '/d', pictures: [] }],
      ],
      ORIGIN,
    )
    expect(parse(xml).sitemapindex.sitemap).toEqual([
      { loc: 'https://example.org/sitemaps/1.xml', lastmod: '2026-01-02T00:00:00Z' },
      { loc: 'https://example.org/sitemaps/2.xml' },
    ])
  })
})
