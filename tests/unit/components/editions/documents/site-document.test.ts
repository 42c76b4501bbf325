import { describe, expect, test } from 'vitest'
import { documentHeaders, entityTag, namesTag } from '@/components/editions/documents/site-document'

describe('an entity tag', () => {
  test('changes with the document and with nothing else', () => {
    expect(entityTag({ body: 'a' })).toMatch(/^W\/"[\w-]{27}"$/)
    expect(entityTag({ body: 'a' })).toBe(entityTag({ body: 'a', canonical: 'https://example.org/' }))
    expect(entityTag({ body: 'a' })).not.toBe(entityTag({ body: 'b' }))
  })

  test.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    ['', false],
  ])('is named by If-None-Match: %s: %s', (header, isNamed) => {
    expect(namesTag(header, '"a"')).toBe(isNamed)
  })
})

test('another form of a page sends search engines there', () => {
  const document = { body: '', mediaType: 'text/markdown', canonical: 'https://example.org/a' }
  expect(documentHeaders(document, '"t"')).toMatchObject({
    link: '<https://example.org/a>; rel="canonical"',
    'x-robots-tag': 'noindex',
  })
  const { canonical: _, ...feed } = document
  expect(Object.keys(documentHeaders(feed, '"t"'))).toEqual(['content-type', 'cache-control', 'etag'])
})
