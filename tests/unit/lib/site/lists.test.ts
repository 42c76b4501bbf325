import { expect, test } from 'vitest'
import { type Catalog, createCatalog } from '@/lib/site/catalog'
import { findList, listAt, listingAt, prerenderedListings, type StoryList } from '@/lib/site/lists'
import type { ListKind } from '@/lib/site/routes'
import { fc } from '@/tests/unit/property-testing'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-02-01T00:00:00Z')
const STORY = { topics: ['ferries'], storyline: 'strike' }
const catalogOf = (count: number) =>
  createCatalog(
    records(Array.from({ length: count }, (_, index) => article(`world/story-${index}`, STORY))),
    NOW,
  )

function list(catalog: Catalog, kind: ListKind, key = ''): StoryList {
  const found = findList(catalog, kind, key)
  if (found === undefined) throw new Error(`found no ${kind} ${key}`)
  return found
}

test('the pages of a list contain each of its stories once, in order, 20 per page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 130 }), (count) => {
      const all = list(catalogOf(count), 'latest')
      const pages = listingAt(all)?.pages ?? 0
      const further = Array.from({ length: pages - 1 }, (_, index) => ['page', String(index + 2)])
      const listings = [[], ...further].map((segments) => listingAt(all, segments))
      expect(listings.flatMap((listing) => listing?.stories ?? [])).toEqual(all.stories)
      for (const listing of listings.slice(0, -1)) expect(listing?.stories).toHaveLength(20)
      expect(listingAt(all, ['page', String(pages + 1)])).toBeUndefined()
    }),
  )
})

test('an empty list has one page, so that links to a new section work', () => {
  expect(listingAt(list(catalogOf(3), 'section', 'city'))).toMatchObject({ page: 1, pages: 1, total: 0 })
})

test('page 1 has one URL only, and no other spelling of a number is a page', () => {
  const latest = list(catalogOf(60), 'latest')
  expect(listingAt(latest)?.page).toBe(1)
  expect(listingAt(latest, ['page', '2'])?.page).toBe(2)
  for (const number of ['1', '0', '01', '02', '-1', '2.0', '+2', ' 2', 'two', '', '4', '9999999'])
    expect(listingAt(latest, ['page', number]), number).toBeUndefined()
  for (const segments of [['page'], ['2'], ['pages', '2'], ['page', '2', 'x']])
    expect(listingAt(latest, segments)).toBeUndefined()
})

test('a build renders the first two pages of each list', () => {
  const catalog = catalogOf(200)
  expect(prerenderedListings(catalog, 'latest').map(({ segments }) => segments)).toEqual([[], ['page', '2']])
  expect(prerenderedListings(catalog, 'section')).toEqual([
    { key: 'world', segments: [] },
    { key: 'world', segments: ['page', '2'] },
    { key: 'city', segments: [] },
  ])
  expect(prerenderedListings(catalogOf(0), 'month')).toEqual([])
})

test('a month of the archive has its name and the pages above it; a year alone or an empty month is none', () => {
  const catalog = catalogOf(2)
  expect(findList(catalog, 'month', '2026/01')).toMatchObject({
    title: 'January 2026',
    href: '/archive/2026/01',
    crumbs: [
      { name: 'Front page', href: '/' },
      { name: 'Archive', href: '/archive' },
      { name: '2026', href: '/archive/2026' },
    ],
  })
  expect(findList(catalog, 'month', '2026')).toBeUndefined()
  expect(findList(catalog, 'month', '2026/02')).toBeUndefined()
})

test.each([
  ['/', 'front'],
  ['/latest', 'latest'],
  ['/world', 'section'],
  ['/topics/ferries', 'topic'],
  ['/storylines/strike', 'storyline'],
  ['/authors/asha-rao', 'author'],
  ['/archive/2026/01', 'month'],
])('the list at %s is found by its URL', (href, kind) => {
  expect(listAt(catalogOf(2), href)).toMatchObject({ kind, href })
})

test.each([
  '/nope',
  '/topics',
  '/topics/nope',
  '/archive/2026',
  '/world/x',
  '/a/topics/ferries',
  '/latest/x',
])('no list is at `%s`', (href) => expect(listAt(catalogOf(2), href)).toBeUndefined())
