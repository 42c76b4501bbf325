import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { siteOrigin } from '../../lib/seo/site'
import { accessibilityViolations } from './audit-page'
import { sitemapPaths } from './sitemap-paths'

const origin = siteOrigin(process.env)
const STORY = '/city/barrier-engineers-letter'

test.describe('every kind of document', () => {
  for (const [address, type] of [
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/world/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/world/feed.json', 'application/feed+json; charset=utf-8'],
    ['/topics/ferries/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/authors/asha-rao/feed.json', 'application/feed+json; charset=utf-8'],
    ['/storylines/tide-barrier/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/sitemaps/1.xml', 'application/xml; charset=utf-8'],
    ['/news-sitemap.xml', 'application/xml; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/ads.txt', 'text/plain; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/lite', 'text/html; charset=utf-8'],
    ['/world/lite', 'text/html; charset=utf-8'],
    [`${STORY}/lite`, 'text/html; charset=utf-8'],
    [`${STORY}.md`, 'text/markdown; charset=utf-8'],
  ] as const)
    test(`${address} has its media type, and returns 304 for its entity tag`, async ({ request }) => {
      const first = await request.get(address)
      expect(first.status()).toBe(200)
      const { 'content-type': found, etag = '', 'cache-control': life } = first.headers()
      expect(found).toBe(type)
      expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
      expect(life).toBe('public, max-age=0, s-maxage=60')
      const known = await request.get(address, { headers: { 'if-none-match': `${etag}, "other"` } })
      expect(known.status()).toBe(304)
      expect(known.headers()).toMatchObject({ etag, 'cache-control': life })
      expect(await known.body()).toHaveLength(0)
      const other = await request.get(address, { headers: { 'if-none-match': '"other"' } })
      expect(other.status()).toBe(200)
      expect(await other.text()).toBe(await first.text())
    })

  for (const [address, type] of [
    ['/robots.txt', 'text/plain'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/icons/512.png', 'image/png'],
    ['/apple-icon.png', 'image/png'],
  ] as const)
    test(`${address} returns 200`, async ({ request }) => {
      const response = await request.get(address)
      expect(response.status()).toBe(200)
      expect(response.headers()['content-type']).toMatch(new RegExp(`^${type.replace('+', '\\+')}`))
    })

  for (const address of [
    '/nope/feed.xml',
    '/topics/nope/feed.json',
    `${STORY}-nope.md`,
    '/humans.txt',
    '/world/nope/lite',
  ])
    test(`${address} returns 404`, async ({ request }) => {
      expect((await request.get(address)).status()).toBe(404)
    })

  test('is compressed', async ({ request }) => {
    for (const address of [
      '/feed.xml',
      '/feed.json',
      '/feeds.opml',
      '/sitemaps/1.xml',
      '/llms.txt',
      `${STORY}/lite`,
      `${STORY}.md`,
    ]) {
      const response = await request.get(address, { headers: { 'accept-encoding': 'gzip' } })
      expect(response.headers()['content-encoding'], address).toBe('gzip')
    }
  })

  test('has one URL: that of its route redirects to it', async ({ request }) => {
    const response = await request.get('/documents/world/feed.xml', { maxRedirects: 0 })
    expect(response.status()).toBe(308)
    expect(response.headers().location).toBe('/world/feed.xml')
  })
})

test('every URL of the sitemap returns 200, is its own canonical URL and is indexable', async ({
  request,
}) => {
  const paths = await sitemapPaths(request)
  expect(paths.length).toBeGreaterThan(60)
  expect(new Set(paths).size).toBe(paths.length)
  const wrong: string[] = []
  for (const path of paths) {
    const response = await request.get(path, { maxRedirects: 0 })
    const html = await response.text()
    if (response.status() !== 200) wrong.push(`${path}: answers ${response.status()}`)
    if (
      /<meta name="robots" content="[^"]*noindex/.test(html) ||
      response.headers()['x-robots-tag'] !== undefined
    )
      wrong.push(`${path}: noindex`)
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? []
    if (canonical === undefined || new URL(canonical).href !== new URL(path, origin).href)
      wrong.push(`${path}: canonical ${canonical}`)
  }
  expect(wrong).toEqual([])
})

test('the stories are in the sitemap, and the links of feeds return 200', async ({ request }) => {
  const paths = await sitemapPaths(request)
  const { items } = await (await request.get('/feed.json')).json()
  expect(items.length).toBeGreaterThan(20)
  for (const { url } of items) {
    const { pathname } = new URL(url)
    // Its canonical URL is elsewhere.
    if (pathname !== '/world/republished') expect(paths).toContain(pathname)
  }
})

test.describe('the light edition', () => {
  for (const address of [
    '/lite',
    '/world/lite',
    `${STORY}/lite`,
    '/city/barrier-inquiry-live/lite',
    '/science/how-a-tide-barrier-works/lite',
  ])
    test(`${address} is one request, has no script and no accessibility violation`, async ({ browser }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } })
        const page = await context.newPage()
        const asked: string[] = []
        page.on('request', (one) => asked.push(new URL(one.url()).pathname))
        await page.goto(address)
        expect(asked.filter((path) => path !== 'data:,')).toEqual([address])
        expect(
          await page.locator('script, img, iframe, link[rel=stylesheet], link[rel=preload]').count(),
        ).toBe(0)
        await expect(page.locator('head meta[name=robots]')).toHaveAttribute('content', 'noindex')
        await expect(page.locator('head link[rel=canonical]')).toHaveAttribute(
          'href',
          new RegExp(`^https?://[^/]+${address.replace(/\/lite$/, '') || '/'}$`),
        )
        expect(await accessibilityViolations(page)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        await context.close()
      }
    })

  test('of 900 words fits into the first round trip', async ({ request }) => {
    const html = await (await request.get(`${STORY}/lite`)).text()
    expect(html.replace(/<style>[\s\S]*<\/style>|<[^>]*>/g, ' ').split(/\s+/).length).toBeGreaterThan(900)
    expect(gzipSync(html).length).toBeLessThan(14 * 1024)
    expect(brotliCompressSync(html).length).toBeLessThan(14 * 1024)
  })

  test('contains the size of a picture as it is served', async ({ request }) => {
    const html = await (await request.get('/world/uk-ambassador-resigns/lite')).text()
    const [, src = '', width = '', height = ''] =
      /<a href="([^"]*)">\s*Show picture, (\d+) × (\d+) pixels\s*<\/a>/.exec(html) ?? []
    const picture = await sharp(await (await request.get(src)).body()).metadata()
    expect([picture.width, picture.height]).toEqual([Number(width), Number(height)])
  })

  test('links to other light editions', async ({ page }) => {
    await page.goto(STORY)
    await page.getByRole('link', { name: 'Light edition' }).first().click()
    await expect(page).toHaveURL(`${STORY}/lite`)
    await page.getByRole('link', { name: 'City', exact: true }).click()
    await expect(page).toHaveURL('/city/lite')
    await page.locator('main a').first().click()
    await expect(page).toHaveURL(/^[^?#]*\/city\/[\w-]+\/lite$/)
    await page.getByRole('link', { name: 'The full page' }).click()
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeAttached()
  })
})

test('a story as Markdown has frontmatter and noindex', async ({ request }) => {
  const response = await request.get('/world/uk-ambassador-resigns.md')
  expect(response.headers()).toMatchObject({
    'x-robots-tag': 'noindex',
    link: expect.stringMatching(/^<https?:\/\/[^/]+\/world\/uk-ambassador-resigns>; rel="canonical"$/),
  })
  const text = await response.text()
  expect(text).toMatch(
    /^---\nheadline: Britain’s ambassador[\s\S]*\nauthors:\n {2}- Asha Rao\n[\s\S]*\n---\n\n# Britain’s ambassador/,
  )
  expect(text).not.toMatch(/^<|<(?:PullQuote|AlsoRead)/m)
})
