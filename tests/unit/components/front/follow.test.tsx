import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ListingPage } from '@/components/front/list-route'
import { createCatalog } from '@/lib/site/catalog'
import { findList, listingAt } from '@/lib/site/lists'
import type { ListKind } from '@/lib/site/routes'
import { article, records } from '@/tests/unit/lib/content/records'

vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }))

const catalog = createCatalog(
  records(
    Array.from({ length: 21 }, (_, index) =>
      article(`world/story-${index}`, { topics: ['ferries'], storyline: 'strike' }),
    ),
  ),
  Date.parse('2026-06-01T00:00:00Z'),
)

function markupOf(kind: ListKind, key: string, page = 1): string {
  const list = findList(catalog, kind, key)
  const listing = list && listingAt(list, page === 1 ? [] : ['page', String(page)])
  if (listing === undefined) throw new Error(`found no page ${page} of ${kind} ${key}`)
  return renderToStaticMarkup(<ListingPage listing={listing} catalog={catalog} />)
}

test.each([
  ['section', 'world', '/world/feed.xml'],
  ['topic', 'ferries', '/topics/ferries/feed.xml'],
  ['storyline', 'strike', '/storylines/strike/feed.xml'],
  ['author', 'asha-rao', '/authors/asha-rao/feed.xml'],
] as const)('the page of a %s shows the address of its feed and what it is for', (kind, key, path) => {
  expect(markupOf(kind, key)).toMatch(
    new RegExp(
      `<summary>Follow</summary><p>Copy this address[^<]*</p><p><a href="(https?://[^"]+${path})">\\1</a>`,
    ),
  )
})

test('further pages and lists without a feed show none', () => {
  expect(markupOf('section', 'world', 2)).not.toContain('Follow')
  expect(markupOf('latest', '')).not.toContain('Follow')
})
