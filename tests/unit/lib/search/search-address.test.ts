import { expect, test } from 'vitest'
import { requestIn, searchHref } from '@/lib/search/search-address'

test.each([
  '/search',
  '/search?q=tide+barrier',
  '/search?q=%22a+tide%22&section=city&author=asha-rao&year=2026&order=date',
  '/search?q=%E6%B5%B7%E6%B8%AF',
  '/search?topic=flood-defence',
])('%s is the URL of the request in it', (href) => {
  expect(searchHref(requestIn(new URL(href, 'https://example.org').search))).toBe(href)
})

test('unknown parameters and an unknown order are ignored', () => {
  expect(requestIn('?q=eel&order=size&place=quay')).toEqual({ query: 'eel', filters: {}, order: 'relevance' })
})
