import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { siteOf } from '../../lib/seo/site'
import { problemsIn } from '../fixtures/structured-data'
import { KINDS_OF_PAGE } from './kinds-of-page'

// Search engines and messengers run no scripts to find these.
test.use({ javaScriptEnabled: false })

const { origin } = siteOf(process.env)

const ARTICLES = [
  'NewsArticle',
  'OpinionNewsArticle',
  'AnalysisNewsArticle',
  'ReviewNewsArticle',
  'LiveBlogPosting',
]
const COLLECTION = ['CollectionPage', 'BreadcrumbList']

/** The types of the JSON-LD of each kind of page, in order. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  front: ['NewsMediaOrganization', 'CollectionPage'],
  section: COLLECTION,
  latest: COLLECTION,
  'latest, page 2': COLLECTION,
  topics: COLLECTION,
  topic: COLLECTION,
  authors: COLLECTION,
  author: ['ProfilePage', 'BreadcrumbList'],
  storylines: COLLECTION,
  storyline: COLLECTION,
  archive: COLLECTION,
  'archive year': COLLECTION,
  'archive month': COLLECTION,
  corrections: COLLECTION,
  news: ['NewsArticle', 'BreadcrumbList'],
  'story with timeline and fact box': ['NewsArticle', 'BreadcrumbList'],
  'explainer with table and footnote': ['NewsArticle', 'BreadcrumbList'],
  opinion: ['OpinionNewsArticle', 'BreadcrumbList'],
  live: ['LiveBlogPosting', 'BreadcrumbList'],
  'live coverage that goes on': ['LiveBlogPosting', 'BreadcrumbList'],
  'former entries of live coverage': ['BreadcrumbList'],
  'live coverage from right to left': ['LiveBlogPosting', 'BreadcrumbList'],
  video: ['NewsArticle', 'VideoObject', 'BreadcrumbList'],
  gallery: ['NewsArticle', 'BreadcrumbList'],
  'every block': ['NewsArticle', 'BreadcrumbList'],
  'story from right to left': ['NewsArticle', 'BreadcrumbList'],
  'pictures of each shape': ['NewsArticle', 'BreadcrumbList'],
  'story without a picture': ['AnalysisNewsArticle', 'BreadcrumbList'],
  'standing page': ['WebPage', 'BreadcrumbList'],
}

type Thing = Record<string, unknown>

async function thingsOn(page: Page): Promise<Thing[]> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents()
  return scripts.map((json) => JSON.parse(json))
}

const contents = (page: Page, selector: string, attribute: string) =>
  page
    .locator(selector)
    .evaluateAll((found, name) => found.map((one) => one.getAttribute(name) ?? ''), attribute)

/** All values in JSON-LD with one of these keys, at any depth. */
function valuesOf(thing: unknown, names: readonly string[]): string[] {
  if (typeof thing !== 'object' || thing === null) return []
  return Object.entries(thing).flatMap(([name, value]) =>
    names.includes(name) && typeof value === 'string' ? [value] : valuesOf(value, names),
  )
}

for (const [kind, address] of Object.entries(KINDS_OF_PAGE)) {
  // Pages that search engines don't list.
  if (['not found', 'search', 'settings', 'saved stories', 'history'].includes(kind)) continue
  test(`${kind} has complete metadata that agrees with the page`, async ({ page, request }) => {
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    const head = page.locator('head')
    expect(await contents(page, 'head > link[rel="canonical"]', 'href')).toEqual([origin + address])
    expect(await contents(page, 'head > meta[name="robots"]', 'content')).toEqual([
      'index, follow, max-image-preview:large',
    ])
    await expect(head.locator('meta[name="description"]')).toHaveAttribute('content', /\S/)
    await expect(head.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
    for (const feed of ['/feed.xml', '/atom.xml', '/feed.json'])
      await expect(head.locator(`link[rel="alternate"][href="${origin}${feed}"]`)).toHaveCount(1)

    const things = await thingsOn(page)
    expect(things.map((thing) => thing['@type'])).toEqual(TYPES[kind])
    expect(things.flatMap(problemsIn)).toEqual([])
    for (const own of valuesOf(things, ['url', 'item', 'thumbnailUrl']))
      expect(own.startsWith(`${origin}/`), own).toBe(true)

    const [share = ''] = await contents(page, 'head > meta[property="og:image"]', 'content')
    const drawn = await request.get(new URL(share).pathname)
    expect(drawn.status()).toBe(200)
    expect(drawn.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, s-maxage=31536000, immutable',
    })
    const bytes = await drawn.body()
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    // WhatsApp shows no picture beyond 600 KB.
    expect(bytes.length).toBeLessThan(600_000)
    expect(await contents(page, 'head > meta[name="twitter:image"]', 'content')).toEqual([share])

    const [thing] = things
    if (thing !== undefined && ARTICLES.includes(String(thing['@type'])))
      await expectAgreement(thing, address, page, request)
  })
}

/** The structured data, metadata and text of a story must agree. */
async function expectAgreement(article: Thing, address: string, page: Page, request: APIRequestContext) {
  await expect(page.locator('h1')).toHaveText(String(article.headline))
  await expect(
    page.locator('article header').getByText(String(article.description), { exact: true }),
  ).toBeVisible()

  const shown = await contents(page, 'article time', 'datetime')
  for (const date of valuesOf(article, ['datePublished', 'dateModified'])) expect(shown).toContain(date)
  const times = await contents(page, 'article .times time', 'datetime')
  expect(times.slice(0, 2)).toEqual([...new Set([article.datePublished, article.dateModified])])
  expect(await contents(page, 'head > meta[property="article:published_time"]', 'content')).toEqual([
    article.datePublished,
  ])
  expect(await contents(page, 'head > meta[property="article:modified_time"]', 'content')).toEqual([
    article.dateModified,
  ])
  const authors = await contents(page, 'article > .byline a[href^="/authors/"]', 'href')
  expect(await contents(page, 'head > meta[property="article:author"]', 'content')).toEqual(
    authors.map((author) => origin + author),
  )
  expect(await contents(page, 'head > link[rel="alternate"][type="text/html"]', 'href')).toEqual([
    `${origin}${address}/lite`,
  ])
  expect(await contents(page, 'head > link[rel="alternate"][type="text/markdown"]', 'href')).toEqual([
    `${origin}${address}.md`,
  ])

  for (const image of Array.isArray(article.image) ? article.image : []) {
    const cut = await request.get(new URL(image.url).pathname)
    expect(cut.status()).toBe(200)
    expect(cut.headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, s-maxage=31536000, immutable',
    })
    const { width, height } = await sharp(await cut.body()).metadata()
    expect({ width, height }).toEqual({ width: image.width, height: image.height })
  }
}

test('the updates of a live story have their visible dates in structured data', async ({ page }) => {
  await page.goto(KINDS_OF_PAGE.live, { waitUntil: 'domcontentloaded' })
  const [article] = await thingsOn(page)
  const updates = Array.isArray(article?.liveBlogUpdate) ? article.liveBlogUpdate : []
  const shown = page.locator('.prose .live-update')
  await expect(shown).toHaveCount(updates.length)
  for (const [index, update] of updates.entries()) {
    await expect(shown.nth(index).getByRole('heading')).toHaveText(update.headline)
    await expect(shown.nth(index).locator('time')).toHaveAttribute('datetime', update.datePublished)
    await expect(shown.nth(index)).toContainText(update.articleBody.slice(0, 40))
  }
})

test('a 404 page has no canonical URL and no structured data', async ({ page }) => {
  const response = await page.goto(KINDS_OF_PAGE['not found'])
  expect(response?.status()).toBe(404)
  expect(new Set(await contents(page, 'meta[name="robots"]', 'content'))).toEqual(new Set(['noindex']))
  expect(await thingsOn(page)).toEqual([])
  await expect(page.locator('link[rel="canonical"], meta[property^="og:"]')).toHaveCount(0)
})

test('the URL of a former share picture redirects to the present one', async ({ request }) => {
  const response = await request.get('/share/world/uk-ambassador-resigns/00000000.png', { maxRedirects: 0 })
  expect(response.status()).toBe(307)
  expect(response.headers().location).toMatch(/^\/share\/world\/uk-ambassador-resigns\/[0-9a-f]{8}\.png$/)
})

test('a picture is served in the sizes of srcset and structured data, and in no other', async ({
  request,
}) => {
  const html = await (await request.get('/world/uk-ambassador-resigns')).text()
  const [, folder = ''] = /src="(\/media\/[0-9a-f]{16}\/)small\.webp"/.exec(html) ?? []
  const status = async (name: string) => (await request.get(folder + name)).status()
  for (const name of ['small.webp', '640.avif', '800.avif', 'full.jpg', '1200x675.jpg', '1200x1200.jpg'])
    expect(await status(name), name).toBe(200)
  for (const name of ['641.avif', '1600.avif', '1200x676.jpg', '640.png', 'original.svg', 'embassy.png'])
    expect(await status(name), name).toBe(404)
})

for (const address of [
  '/share/city/no-such-story/00000000.png',
  '/share/world/uk-ambassador-resigns/share.png',
  '/share/latest/00000000.png',
  '/share/authors/nobody/00000000.png',
  '/share/__proto__/00000000.png',
  '/share/x',
  '/media/0000000000000000/1200x675.jpg',
  '/media/0000000000000000/640.avif',
  '/media/..%2f..%2fpackage.json/640.avif',
  '/media/x',
])
  test(`${address} returns 404`, async ({ request }) => {
    expect((await request.get(address, { maxRedirects: 0 })).status()).toBe(404)
  })
