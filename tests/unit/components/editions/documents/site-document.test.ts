import { describe, expect, test } from 'vitest'
import { documentResponse, missingDocument } from '@/components/editions/documents/site-document'
import { editionOf } from '@/tests/unit/lib/seo/edition'

const feed = { body: 'a', mediaType: 'application/rss+xml' }
const tagOf = (body: string) => documentResponse({ ...feed, body }, null).headers.get('etag') ?? ''

test('an entity tag changes with the document and with nothing else', () => {
  expect(tagOf('a')).toMatch(/^W\/"[\w-]{27}"$/)
  expect(tagOf('a')).toBe(
    documentResponse({ ...feed, canonical: 'https://example.org/' }, null).headers.get('etag'),
  )
  expect(tagOf('a')).not.toBe(tagOf('b'))
})

describe('If-None-Match', () => {
  const tag = tagOf('a')
  test.each([tag, tag.replace('W/', ''), `"b", ${tag}`, '*'])('%s is answered with 304', async (header) => {
    const response = documentResponse(feed, header)
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', tag])
  })

  test.each(['"b"', tag.replaceAll('"', ''), ''])('%s is answered with the document', async (header) => {
    const response = documentResponse(feed, header)
    expect([response.status, await response.text()]).toEqual([200, 'a'])
  })

  test('never hides a 404', () => {
    expect(missingDocument('Not found').status).toBe(404)
    expect(documentResponse({ ...feed, status: 404 }, tag).status).toBe(404)
  })
})

test('a cache keeps no document, and no 404, longer than a minute', () => {
  const notice = documentResponse({ ...feed, status: 404 }, null)
  for (const { headers } of [documentResponse(feed, null), notice, missingDocument('Not found')])
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60')
})

test.each(['https://example.org/日本', 'https://例え.jp/a>b?c="d"', 'https://example.org/%E6%97%A5'])(
  'a page in another script, %s, is named in a header that HTTP allows',
  (original) => {
    const { canonical = '' } = editionOf('world/copy', { canonical: original }).story
    const link = documentResponse({ ...feed, canonical }, null).headers.get('link') ?? ''
    expect(link).toMatch(/^<https:[\x21-\x3b\x3d\x3f-\x7e]+>; rel="canonical"$/)
  },
)

test('another form of a page names the page to search engines', () => {
  const { headers } = documentResponse({ ...feed, canonical: 'https://example.org/a' }, null)
  expect(headers.get('link')).toBe('<https://example.org/a>; rel="canonical"')
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(documentResponse(feed, null).headers.get('link')).toBeNull()
  expect(documentResponse(feed, null).headers.get('x-robots-tag')).toBeNull()
})
