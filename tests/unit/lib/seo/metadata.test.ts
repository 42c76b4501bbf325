import { describe, expect, test } from 'vitest'
import {
  directoryMetadata,
  frontMetadata,
  listingMetadata,
  notFoundMetadata,
  standingPageMetadata,
  storyMetadata,
} from '@/lib/seo/metadata'
import { findList, listingAt, type StoryList } from '@/lib/site/lists'
import { article } from '../content/records'
import { editionOf, fullEdition, SITE, translatedEdition } from './edition'

const { story, catalog } = fullEdition()
const { publication } = catalog
const PREVIEW = { ...SITE, isIndexable: false }
const standingPage = {
  id: 'about',
  title: 'About',
  standfirst: 'Us.',
  body: article('world/x').body,
  figures: {},
}

function firstPage(list: StoryList | undefined) {
  const listing = listingAt(list)
  if (listing === undefined) throw new Error('no list')
  return listing
}
const section = firstPage(findList(catalog, 'section', 'world'))
const author = firstPage(findList(catalog, 'author', 'asha-rao'))
const latest = firstPage(findList(catalog, 'latest', ''))

const FEEDS = {
  'application/rss+xml': [{ title: 'The Test', url: 'https://courier.example/feed.xml' }],
  'application/atom+xml': [{ title: 'The Test', url: 'https://courier.example/atom.xml' }],
  'application/feed+json': [{ title: 'The Test', url: 'https://courier.example/feed.json' }],
}

test('the original of a republished story is named by its encoded URL', () => {
  const { story } = editionOf('world/copy', { canonical: 'https://example.org/日本?q=ä' })
  const encoded = 'https://example.org/%E6%97%A5%E6%9C%AC?q=%C3%A4'
  expect(storyMetadata(story, publication, SITE).alternates?.canonical).toBe(encoded)
})

describe('every page', () => {
  const PAGES = {
    front: frontMetadata(publication, SITE),
    story: storyMetadata(story, publication, SITE),
    section: listingMetadata(section, catalog, SITE),
    'section, page 2': listingMetadata({ ...section, page: 2 }, catalog, SITE),
    author: listingMetadata(author, catalog, SITE),
    latest: listingMetadata(latest, catalog, SITE),
    directory: directoryMetadata('Topics', '/topics', publication, SITE),
    'standing page': standingPageMetadata(standingPage, publication, SITE),
  }

  test.each(Object.entries(PAGES))('%s names itself, its feeds and its share picture', (_name, page) => {
    expect(page.alternates?.canonical).toMatch(/^https:\/\/courier\.example\//)
    expect(page.openGraph).toMatchObject({
      url: page.alternates?.canonical,
      siteName: 'The Test',
      locale: 'en_GB',
    })
    expect(page.description).toMatch(/\S/)
    expect(page.robots).toEqual({ index: true, follow: true, 'max-image-preview': 'large' })
    for (const [type, feeds] of Object.entries(FEEDS))
      expect(page.alternates?.types?.[type]).toEqual(expect.arrayContaining(feeds))
    expect(page.twitter).toMatchObject({ card: 'summary_large_image' })
    expect(page.openGraph?.images).toEqual([
      {
        url: expect.stringMatching(/^https:\/\/courier\.example\/share\/(?:[\w/-]+\/)?[0-9a-f]{8}\.png$/),
        alt: expect.stringMatching(/\S/),
        width: 1200,
        height: 630,
        type: 'image/png',
      },
    ])
  })

  test('has another canonical address', () => {
    const addresses = Object.values(PAGES).map((page) => page.alternates?.canonical)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  test('of a preview is kept out of search, its canonical address still the production site’s', () => {
    for (const page of [
      frontMetadata(publication, PREVIEW),
      storyMetadata(story, publication, PREVIEW),
      listingMetadata(section, catalog, PREVIEW),
      directoryMetadata('Topics', '/topics', publication, PREVIEW),
      standingPageMetadata(standingPage, publication, PREVIEW),
    ]) {
      expect(page.robots).toEqual({ index: false, follow: true })
      expect(page.alternates?.canonical).toMatch(/^https:\/\/courier\.example\//)
    }
  })
})

describe('a story', () => {
  test('has authors, dates and topics', () => {
    const metadata = storyMetadata(story, publication, SITE)
    expect(metadata).toMatchObject({ title: 'Ferries stop', description: 'Nobody crosses.' })
    expect(metadata.authors).toEqual([{ name: 'Asha Rao' }, { name: 'Tomas Lind' }])
    expect(metadata.openGraph).toMatchObject({
      type: 'article',
      publishedTime: '2026-01-01T13:00:00+01:00',
      modifiedTime: '2026-01-02T07:30:00Z',
      authors: ['https://courier.example/authors/asha-rao', 'https://courier.example/authors/tomas-lind'],
      section: 'World',
      tags: ['Ferries', 'Food'],
    })
  })

  test('leads to its light edition, its Markdown and the feeds of its section and the publication', () => {
    expect(storyMetadata(story, publication, SITE).alternates?.types).toEqual({
      'text/html': [{ title: 'Light edition', url: 'https://courier.example/world/ferries-stop/lite' }],
      'text/markdown': [{ title: 'Plain text', url: 'https://courier.example/world/ferries-stop.md' }],
      'application/rss+xml': [
        { title: 'The Test: World', url: 'https://courier.example/world/feed.xml' },
        ...FEEDS['application/rss+xml'],
      ],
      'application/atom+xml': FEEDS['application/atom+xml'],
      'application/feed+json': [
        { title: 'The Test: World', url: 'https://courier.example/world/feed.json' },
        ...FEEDS['application/feed+json'],
      ],
    })
  })

  test('that is republished has the original’s address', () => {
    const canonical = 'https://original.example/ferries'
    const metadata = storyMetadata(fullEdition({ canonical }).story, publication, SITE)
    expect(metadata.alternates?.canonical).toBe(canonical)
    expect(metadata.openGraph).toMatchObject({ url: canonical })
  })

  test('in another language has hreflang', () => {
    const metadata = storyMetadata(fullEdition({ language: 'ar' }).story, publication, SITE)
    expect(metadata.alternates?.languages).toEqual({ ar: 'https://courier.example/world/ferries-stop' })
    expect(metadata.openGraph).toMatchObject({ locale: 'ar_EG' })
    expect(storyMetadata(story, publication, SITE).alternates).not.toHaveProperty('languages')
  })

  test('that is translated has hreflang of all public editions, the same on each', () => {
    const { original, hindi } = translatedEdition()
    const languages = {
      'en-GB': 'https://courier.example/world/ferries-stop',
      hi: 'https://courier.example/world/hi',
      ur: 'https://courier.example/world/ur',
    }
    for (const { story, editions } of [original, hindi])
      expect(storyMetadata(story, publication, SITE, editions).alternates?.languages).toEqual(languages)
  })

  test('of an agency has its credit for an author', () => {
    const agency = fullEdition({
      authors: undefined,
      credit: 'Agencies',
      updated: undefined,
      corrections: [],
    }).story
    expect(storyMetadata(agency, publication, SITE)).toMatchObject({
      authors: [{ name: 'Agencies' }],
      openGraph: { authors: [], modifiedTime: '2026-01-01T13:00:00+01:00' },
    })
  })
})

describe('a list', () => {
  test('of a section has feeds and a light edition of its own', () => {
    const { types } = listingMetadata(section, catalog, SITE).alternates ?? {}
    expect(types?.['text/html']).toEqual([
      { title: 'Light edition', url: 'https://courier.example/world/lite' },
    ])
    expect(types?.['application/rss+xml']).toEqual([
      { title: 'The Test: World', url: 'https://courier.example/world/feed.xml' },
      ...FEEDS['application/rss+xml'],
    ])
  })

  test('of an author has feeds of its own and no light edition', () => {
    const { types } = listingMetadata(author, catalog, SITE).alternates ?? {}
    expect(types).not.toHaveProperty('text/html')
    expect(types?.['application/feed+json']).toEqual([
      { title: 'The Test: Asha Rao', url: 'https://courier.example/authors/asha-rao/feed.json' },
      ...FEEDS['application/feed+json'],
    ])
  })

  test('by date has the publication’s feeds only', () => {
    expect(listingMetadata(latest, catalog, SITE).alternates?.types).toEqual(FEEDS)
    const month = { ...latest, href: '/archive/2026/01' }
    expect(listingMetadata(month, catalog, SITE).alternates?.types).toEqual(FEEDS)
  })

  test('has the page number in its title', () => {
    expect(listingMetadata({ ...section, page: 2 }, catalog, SITE)).toMatchObject({
      title: 'World, page 2',
      alternates: { canonical: 'https://courier.example/world/page/2' },
    })
  })
})

test('a 404 page is noindex', () => {
  expect(storyMetadata(undefined, publication, SITE)).toEqual(notFoundMetadata(publication))
  expect(listingMetadata(undefined, catalog, SITE)).toEqual(notFoundMetadata(publication))
  expect(notFoundMetadata(publication).robots).toEqual({ index: false })
})
