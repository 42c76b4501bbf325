import { describe, expect, test } from 'vitest'
import type { ArticleFile, Kind } from '@/lib/content/schema'
import { KINDS } from '@/lib/content/story-schema'
import { storyJsonLd } from '@/lib/seo/json-ld'
import { problemsIn } from '@/tests/fixtures/structured-data'
import { editionOf, FULL, fullEdition, SITE, translatedEdition } from './edition'

const LIVE = `Words.

<LiveUpdate at="2026-01-01T15:00:00Z" headline="It’s over" author="asha-rao" key="true">

They **all** go [home](/world).

</LiveUpdate>

<LiveUpdate at="2026-01-01T14:00:00Z" headline="It begins">

One came.

</LiveUpdate>`
const VIDEO = 'Words.\n\n<Embed url="https://video.example/1" title="The film" />'
const body = (text: string) => ({ text, line: 9, format: 'mdx' as const })

/** The structured data of a story with all fields, overridden by `more`: the article, and all objects in order. */
function said(more: Partial<ArticleFile> = {}) {
  const { story, body, catalog } = fullEdition(more)
  const { publication, authors } = catalog
  const things = storyJsonLd({
    story,
    body,
    editions: [],
    publication,
    authors,
    site: SITE,
  })
  // As a browser gets it: what is undefined isn't there.
  const [article, ...rest]: Record<string, unknown>[] = JSON.parse(JSON.stringify(things))
  return { article, rest, things: [article, ...rest] }
}

describe('a story of each kind', () => {
  const TYPES: Partial<Record<Kind, string>> = {
    opinion: 'OpinionNewsArticle',
    analysis: 'AnalysisNewsArticle',
    review: 'ReviewNewsArticle',
    live: 'LiveBlogPosting',
  }

  test.each(KINDS)('%s has the properties that search engines require', (kind) => {
    const { article, things } = said({ kind, body: body(kind === 'live' ? LIVE : VIDEO) })
    expect(article?.['@type']).toBe(TYPES[kind] ?? 'NewsArticle')
    expect(things.flatMap(problemsIn)).toEqual([])
    expect(things.map((thing) => thing?.['@type']).slice(1)).toEqual(
      kind === 'video' ? ['VideoObject', 'BreadcrumbList'] : ['BreadcrumbList'],
    )
  })
})

const KEY = FULL.image.key

test('an original names its public translations, and a translation its original', () => {
  const { catalog, original, hindi } = translatedEdition()
  const { publication, authors } = catalog
  const articleOf = (edition: typeof original) => {
    const body = { text: 'Words.', line: 9, format: 'mdx' as const }
    const things = storyJsonLd({ ...edition, body, publication, authors, site: SITE })
    expect(things.flatMap(problemsIn)).toEqual([])
    return things[0]
  }
  const work = (path: string, headline: string, inLanguage: string) => ({
    '@type': 'NewsArticle',
    url: `https://courier.example/world/${path}`,
    headline,
    inLanguage,
  })
  expect(articleOf(original)).toMatchObject({
    workTranslation: [work('hi', 'world/hi', 'hi'), work('ur', 'world/ur', 'ur')],
  })
  expect(articleOf(original)).not.toHaveProperty('translationOfWork')
  expect(articleOf(hindi)).toMatchObject({
    inLanguage: 'hi',
    translationOfWork: [work('ferries-stop', 'Ferries stop', 'en-GB')],
  })
  expect(articleOf(hindi)).not.toHaveProperty('workTranslation')
})

test('an article has the texts and dates of the page', () => {
  expect(said().article).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://courier.example/world/ferries-stop' },
    url: 'https://courier.example/world/ferries-stop',
    headline: 'Ferries stop',
    description: 'Nobody crosses.',
    image: [675, 900, 1200].map((height) => ({
      '@type': 'ImageObject',
      url: `https://courier.example/media/${KEY}/1200x${height}.jpg`,
      width: 1200,
      height,
      caption: 'The ferry.',
      creditText: 'The Test',
    })),
    datePublished: '2026-01-01T13:00:00+01:00',
    dateModified: '2026-01-02T07:30:00Z',
    author: [
      {
        '@type': 'Person',
        name: 'Asha Rao',
        jobTitle: 'Editor',
        url: 'https://courier.example/authors/asha-rao',
      },
      {
        '@type': 'Person',
        name: 'Tomas Lind',
        jobTitle: 'Reporter',
        url: 'https://courier.example/authors/tomas-lind',
      },
    ],
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': 'https://courier.example/#publisher',
      name: 'The Test',
      url: 'https://courier.example/',
      logo: 'https://courier.example/images/logo.svg',
    },
    keywords: ['Ferries', 'Food'],
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    correction: [
      { '@type': 'CorrectionComment', text: 'It was two ferries.', datePublished: '2026-01-02T07:30:00Z' },
    ],
    isPartOf: {
      '@type': 'CreativeWorkSeries',
      name: 'The strike',
      url: 'https://courier.example/storylines/strike',
    },
    articleSection: 'World',
    dateline: 'Ostrey',
  })
})

test('a minimal story has no invented properties', () => {
  const { story, body, catalog } = editionOf('world/bare', { authors: undefined, credit: 'Agencies' })
  const { publication, authors } = catalog
  const things = storyJsonLd({ story, body, editions: [], publication, authors, site: SITE })
  const [article] = JSON.parse(JSON.stringify(things))
  expect(problemsIn(article)).toEqual([])
  expect(article).toMatchObject({
    author: { '@type': 'Organization', name: 'Agencies' },
    creditText: 'Agencies',
    datePublished: '2026-01-01T12:00:00Z',
    dateModified: '2026-01-01T12:00:00Z',
  })
  for (const absent of ['image', 'keywords', 'correction', 'isPartOf', 'dateline', 'video'])
    expect(article).not.toHaveProperty(absent)
})

test('the breadcrumbs end with the story', () => {
  expect(said().rest.at(-1)?.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Front page', item: 'https://courier.example/' },
    { '@type': 'ListItem', position: 2, name: 'World', item: 'https://courier.example/world' },
    {
      '@type': 'ListItem',
      position: 3,
      name: 'Ferries stop',
      item: 'https://courier.example/world/ferries-stop',
    },
  ])
})

test('a republished story names the original, one in another language its language', () => {
  const { article } = said({ canonical: 'https://original.example/ferries', language: 'de-CH' })
  expect(article).toMatchObject({
    url: 'https://original.example/ferries',
    mainEntityOfPage: { '@id': 'https://original.example/ferries' },
    inLanguage: 'de-CH',
  })
})

describe('a live story', () => {
  const live = () => said({ kind: 'live', body: body(LIVE), published: '2026-01-01T13:30:00Z' }).article

  test('has each update with its own date, author and words', () => {
    expect(live()?.liveBlogUpdate).toEqual([
      {
        '@type': 'BlogPosting',
        headline: 'It’s over',
        url: 'https://courier.example/world/ferries-stop#2026-01-01-1500-its-over',
        datePublished: '2026-01-01T15:00:00Z',
        author: {
          '@type': 'Person',
          name: 'Asha Rao',
          jobTitle: 'Editor',
          url: 'https://courier.example/authors/asha-rao',
        },
        articleBody: 'They all go home.',
      },
      {
        '@type': 'BlogPosting',
        headline: 'It begins',
        url: 'https://courier.example/world/ferries-stop#2026-01-01-1400-it-begins',
        datePublished: '2026-01-01T14:00:00Z',
        articleBody: 'One came.',
      },
    ])
  })

  test('has an end once its coverage has ended, and no dateline', () => {
    const published = '2026-01-01T13:30:00Z'
    const coverage = (more: Parameters<typeof said>[0]) =>
      said({ kind: 'live', body: body(LIVE), published, ...more }).article
    expect(coverage({ ended: '2026-01-10T12:00:01Z' })).not.toHaveProperty('coverageEndTime')
    expect(coverage({ ended: '2026-01-10T12:00:00Z' })).toMatchObject({
      coverageStartTime: published,
      coverageEndTime: '2026-01-10T12:00:00Z',
    })
    expect(coverage({})).toMatchObject({ coverageEndTime: '2026-01-01T15:00:00Z' })
    expect(live()).not.toHaveProperty('dateline')
  })
})

describe('a video story', () => {
  test('names its video, with the story’s picture as the thumbnail', () => {
    const { article, rest } = said({ kind: 'video', body: body(VIDEO) })
    expect(article?.video).toEqual({ '@id': rest[0]?.['@id'] })
    expect(rest[0]).toMatchObject({
      name: 'Ferries stop',
      description: 'Nobody crosses.',
      uploadDate: '2026-01-01T13:00:00+01:00',
      embedUrl: 'https://video.example/1',
      thumbnailUrl: `https://courier.example/media/${KEY}/1200x675.jpg`,
    })
  })

  test('without a picture has the share picture as the thumbnail', () => {
    const { rest } = said({ kind: 'video', body: body(VIDEO), image: undefined })
    expect(rest[0]?.thumbnailUrl).toMatch(
      /^https:\/\/courier\.example\/share\/world\/ferries-stop\/[0-9a-f]{8}\.png$/,
    )
  })

  test('without a video names none', () => {
    const { article, rest } = said({ kind: 'video' })
    expect(rest.map((thing) => thing['@type'])).toEqual(['BreadcrumbList'])
    expect(article).not.toHaveProperty('video')
  })
})
