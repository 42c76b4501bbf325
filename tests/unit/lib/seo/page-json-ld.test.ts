import { expect, test } from 'vitest'
import {
  directoryJsonLd,
  frontJsonLd,
  listingJsonLd,
  profileJsonLd,
  standingPageJsonLd,
} from '@/lib/seo/page-json-ld'
import { findList, listingAt } from '@/lib/site/lists'
import { problemsIn } from '@/tests/fixtures/structured-data'
import { article } from '../content/records'
import { fullEdition, SITE } from './edition'

const { story, catalog } = fullEdition()
const { publication } = catalog
const json = (things: readonly object[]): Record<string, unknown>[] => JSON.parse(JSON.stringify(things))

test('the front names the newsroom, its policies, and the stories on it in their order', () => {
  const [newsroom, page] = json(frontJsonLd([story], publication, SITE))
  expect([newsroom, page].flatMap(problemsIn)).toEqual([])
  expect(newsroom).toMatchObject({
    '@type': 'NewsMediaOrganization',
    '@id': 'https://courier.example/#publisher',
    publishingPrinciples: 'https://courier.example/about',
    correctionsPolicy: 'https://courier.example/corrections',
    ethicsPolicy: 'https://courier.example/ethics',
    masthead: 'https://courier.example/authors',
  })
  expect(page).toMatchObject({
    '@type': 'CollectionPage',
    url: 'https://courier.example/',
    mainEntity: {
      itemListElement: [
        { '@type': 'ListItem', position: 1, url: 'https://courier.example/world/ferries-stop' },
      ],
    },
  })
})

test('the URL of a logo is encoded', () => {
  const logo = '/images/our logo#1 50%.png'
  const [newsroom] = json(frontJsonLd([], { ...publication, logo }, SITE))
  expect(newsroom).toMatchObject({ logo: 'https://courier.example/images/our%20logo%231%2050%25.png' })
})

test('a newsroom without policies and founding year claims none', () => {
  const { logo, policies, ...bare } = publication
  const [newsroom] = json(frontJsonLd([], bare, SITE))
  for (const absent of [
    'logo',
    'publishingPrinciples',
    'correctionsPolicy',
    'ethicsPolicy',
    'masthead',
    'foundingDate',
  ])
    expect(newsroom).not.toHaveProperty(absent)
  expect(json(frontJsonLd([], { ...bare, founded: 1871 }, SITE))[0]).toHaveProperty('foundingDate', '1871')
})

test('a page of a list has its URL and breadcrumbs', () => {
  const list = findList(catalog, 'section', 'world')
  const listing = listingAt(list)
  if (listing === undefined) throw new Error('no list')
  const first = json(listingJsonLd(listing, publication, SITE))
  expect(first.flatMap(problemsIn)).toEqual([])
  expect(first[0]).toMatchObject({ '@type': 'CollectionPage', name: 'World', description: 'Far.' })
  const [second, crumbs] = json(listingJsonLd({ ...listing, page: 2 }, publication, SITE))
  expect(second).toMatchObject({ name: 'World, page 2', url: 'https://courier.example/world/page/2' })
  expect(crumbs?.itemListElement).toMatchObject([{ name: 'Front page' }, { name: 'World, page 2' }])
})

test('an author’s page is about a person who works for the newsroom', () => {
  const list = findList(catalog, 'author', 'asha-rao')
  const listing = listingAt(list)
  const author = catalog.authors.get('asha-rao')
  if (listing === undefined || author === undefined) throw new Error('no author')
  const things = json(profileJsonLd({ ...author, email: 'asha@example.org' }, listing, publication, SITE))
  expect(things.flatMap(problemsIn)).toEqual([])
  expect(things[0]).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: 'Asha Rao',
      jobTitle: 'Editor',
      description: 'Writes.',
      url: 'https://courier.example/authors/asha-rao',
      email: 'asha@example.org',
      worksFor: { name: 'The Test' },
    },
  })
  expect(JSON.stringify(profileJsonLd(author, listing, publication, SITE))).not.toContain('email')
})

test('directories and standing pages have their types', () => {
  const { body } = article('world/x')
  const page = {
    id: 'about',
    title: 'About',
    standfirst: 'Us.',
    updated: '2026-01-01T12:00:00Z',
    body,
    figures: {},
  }
  const crumbs = [{ name: 'Front page', href: '/' }]
  const things = json([
    ...directoryJsonLd('Topics', '/topics', crumbs, publication, SITE),
    ...standingPageJsonLd(page, publication, SITE),
  ])
  expect(things.flatMap(problemsIn)).toEqual([])
  expect(things.map((thing) => thing['@type'])).toEqual([
    'CollectionPage',
    'BreadcrumbList',
    'WebPage',
    'BreadcrumbList',
  ])
  expect(things[2]).toMatchObject({
    dateModified: '2026-01-01T12:00:00Z',
    url: 'https://courier.example/about',
  })
})
