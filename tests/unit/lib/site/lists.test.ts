import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCatalog } from '@/lib/site/catalog'
import { furtherPage, furtherPages, latestList, monthList, paginate, sectionList } from '@/lib/site/lists'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-02-01T00:00:00Z')
const catalogOf = (count: number) =>
  createCatalog(records(Array.from({ length: count }, (_, index) => article(`world/story-${index}`))), NOW)

test('the pages of a list hold each of its stories once, in order, 20 a page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 130 }), (count) => {
      const list = latestList(catalogOf(count))
      const pages = paginate(list, 1)?.pages ?? 0
      const listings = Array.from({ length: pages }, (_, index) => paginate(list, index + 1))
      expect(listings.flatMap((listing) => listing?.stories ?? [])).toEqual(list.stories)
      for (const listing of listings.slice(0, -1)) expect(listing?.stories).toHaveLength(20)
      expect(paginate(list, pages + 1)).toBeUndefined()
    }),
  )
})

test('an empty list has one page, so that a new section is no broken link', () => {
  const list = sectionList(catalogOf(3), 'city')
  expect(list && paginate(list, 1)).toMatchObject({ page: 1, pages: 1, total: 0 })
})

test('page 1 has one address only, and no other spelling of a number is a page', () => {
  const list = latestList(catalogOf(60))
  expect(furtherPage(list, '2')?.page).toBe(2)
  for (const number of ['1', '0', '01', '02', '-1', '2.0', '+2', ' 2', 'two', '', '4', '9999999'])
    expect(furtherPage(list, number), number).toBeUndefined()
})

test('the first pages are built ahead; a paper without a second page names one that answers 404', () => {
  const { stories } = catalogOf(200)
  expect(furtherPages([['world', stories]])).toEqual([['world', '2']])
  expect(furtherPages([['world', stories.slice(0, 20)]])).toEqual([['none', '2']])
  expect(sectionList(catalogOf(1), 'none')).toBeUndefined()
})

test('a month of the archive has its name and the way up; a year alone or an empty month is none', () => {
  const catalog = catalogOf(2)
  expect(monthList(catalog, '2026/01')).toMatchObject({ title: 'January 2026', href: '/archive/2026/01' })
  expect(monthList(catalog, '2026')).toBeUndefined()
  expect(monthList(catalog, '2026/02')).toBeUndefined()
})
