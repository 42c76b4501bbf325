import { expect, test } from 'vitest'
import { liteAddress } from '@/components/editions/lite/lite-address'
import { createCatalog } from '@/lib/site/catalog'
import { article, records } from '../../../lib/content/records'

const catalog = createCatalog(records([article('world/a')]), Date.parse('2026-06-01T00:00:00Z'))

test.each([
  ['/world/a', '/world/a/lite'],
  ['/world/a/#end', '/world/a/lite#end'],
  ['/world/a?b=c', '/world/a/lite?b=c'],
  ['/world', '/world/lite'],
  ['/', '/lite'],
  ['/about', '/about'],
  ['/world/none', '/world/none'],
  ['/topics/ferries', '/topics/ferries'],
  ['/images/a.png', '/images/a.png'],
  ['#end', '#end'],
  ['https://example.org/world/a', 'https://example.org/world/a'],
  ['//example.org/world/a', '//example.org/world/a'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('%s leads to %s', (href, address) => {
  expect(liteAddress(catalog, href)).toBe(address)
})
