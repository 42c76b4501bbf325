import { expect, type Locator, type Page, test } from '@playwright/test'

const STORY = '/world/uk-ambassador-resigns'

/** Opens a page and records which stories it prefetches. */
async function open(page: Page, address: string): Promise<ReadonlySet<string>> {
  const fetched = new Set<string>()
  page.on('requestfinished', (request) => {
    const segment = request.headers()['next-router-segment-prefetch'] ?? ''
    if (segment.includes('__PAGE__')) fetched.add(new URL(request.url()).pathname)
  })
  await page.goto(address)
  await page.evaluate(() => {
    document.documentElement.dataset.stayed = 'true'
  })
  return fetched
}

/** Moves the mouse to a link, waits until the story behind it has been fetched, and cuts the network. */
async function prefetchAndGoOffline(page: Page, link: Locator, fetched: ReadonlySet<string>) {
  const href = (await link.getAttribute('href')) ?? ''
  await link.hover()
  await expect.poll(() => fetched.has(href), `${href} is fetched prefetched`).toBe(true)
  await page.context().setOffline(true)
}

async function follow(page: Page, link: Locator, fetched: ReadonlySet<string>) {
  const href = (await link.getAttribute('href')) ?? ''
  await prefetchAndGoOffline(page, link, fetched)
  await link.click()
  await expect(page).toHaveURL(href)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  const headline = (await heading.textContent()) ?? ''
  await expect(page).toHaveTitle(new RegExp(`^${headline.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
  await expect(page.locator('next-route-announcer')).toContainText(headline, { useInnerText: false })
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  expect(await page.evaluate(() => document.documentElement.dataset.stayed), 'no page load').toBe('true')
}

test('an also-read card opens without network', async ({ page }) => {
  const fetched = await open(page, STORY)
  await follow(page, page.locator('.prose aside a[href^="/"]').first(), fetched)
})

test('the next part of a storyline opens without network', async ({ page }) => {
  const fetched = await open(page, STORY)
  await follow(page, page.getByRole('link', { name: /^Next/ }), fetched)
})

test('a related story opens without network', async ({ page }) => {
  const fetched = await open(page, STORY)
  await follow(page, page.locator('section[aria-labelledby="related"] a').first(), fetched)
})

test('a story on the front page opens without network', async ({ page }) => {
  const fetched = await open(page, '/')
  await follow(page, page.getByRole('region', { name: 'Top story' }).getByRole('link').first(), fetched)
})

test('of the links in running text, only those to stories are prefetched', async ({ page }) => {
  const fetched = await open(page, '/city/every-block')
  for (const link of await page.locator('.prose a').all()) await link.hover()
  await expect.poll(() => fetched.has('/city/night-buses-return')).toBe(true)
  await expect.poll(() => fetched.has('/world/uk-ambassador-resigns')).toBe(true)
  const others = [...fetched].filter(
    (path) => !/^\/(?:city|world|opinion|culture|business|science)\/./.test(path),
  )
  expect(others).toEqual([])
})

test('the back button restores the scroll position', async ({ page }) => {
  const fetched = await open(page, STORY)
  const link = page.locator('section[aria-labelledby="related"] a').last()
  await prefetchAndGoOffline(page, link, fetched)
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(500)
  await link.click()
  await expect(page).not.toHaveURL(STORY)
  await page.goBack()
  await expect(page).toHaveURL(STORY)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
})

test('a new page starts at its top, also after going back to an anchor', async ({ page }) => {
  await page.goto('/city/barrier-gate-three-fault')
  await page.getByRole('link', { name: /^Correction, 22 September 2026/ }).click()
  await expect(page).toHaveURL(/#corrections$/)
  await page.goBack()
  await expect(page).toHaveURL(/fault$/)
  await page.evaluate(() => {
    window.scrollTo(0, 40)
    document.querySelector<HTMLAnchorElement>('.crumbs a[href="/city"]')?.click()
  })
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
})

test('a section is reached from a story, and its second page from the first', async ({ page }) => {
  await page.goto(STORY)
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'World' }).click()
  await expect(page).toHaveURL('/world')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('World')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click()
  await page.getByRole('link', { name: 'Older' }).click()
  await expect(page).toHaveURL('/latest/page/2')
  await page.getByRole('link', { name: 'Newer' }).click()
  await expect(page).toHaveURL('/latest')
})

test('for a reader who saves data, no story is prefetched', async ({ browser }) => {
  for (const how of ['setting', 'header']) {
    const context = await browser.newContext(
      how === 'header' ? { extraHTTPHeaders: { 'Save-Data': 'on' } } : {},
    )
    const page = await context.newPage()
    if (how === 'setting')
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
      })
    const prefetched: string[] = []
    page.on('request', (request) => {
      if (request.headers()['next-router-prefetch'] !== undefined) prefetched.push(request.url())
    })
    await page.goto('/')
    // Through the whole page, so that every link comes into view.
    for (const link of await page.locator('main .headline a').all()) await link.hover()
    await page.waitForLoadState('networkidle')
    expect(prefetched, how).toEqual([])
    const link = page.getByRole('region', { name: 'Top story' }).getByRole('link').first()
    const headline = (await link.textContent()) ?? ''
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
    await context.close()
  }
})

test('prefetching a story doesn’t download its picture', async ({ page }) => {
  const pictures = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/media/')) pictures.add(pathname)
  })
  const fetched = await open(page, '/')
  await expect.poll(() => fetched.size, 'stories are prefetched').toBeGreaterThan(0)
  await page.waitForLoadState('networkidle')
  const shown = await page.evaluate(() =>
    Array.from(document.images, ({ currentSrc, src }) => new URL(currentSrc || src).pathname),
  )
  expect([...pictures].filter((path) => !shown.includes(path))).toEqual([])
})

test('a story page that is read to its end takes at most 224 KB without pictures, and prefetches one story', async ({
  page,
}) => {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const pictures = new Set<string>()
  let bytes = 0
  network.on('Network.requestWillBeSent', ({ requestId, type }) => {
    if (type === 'Image') pictures.add(requestId)
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!pictures.has(requestId)) bytes += encodedDataLength
  })
  const fetched = await open(page, STORY)
  const related = page.locator('section[aria-labelledby="related"] a').first()
  for (const link of await page.locator('main a:visible').all()) await link.scrollIntoViewIfNeeded()
  await expect.poll(() => fetched.size).toBeGreaterThan(0)
  await page.waitForLoadState('networkidle')
  expect([...fetched]).toEqual([await related.getAttribute('href')])
  // Of these, saving, sharing, listening and settings take about 5 KB.
  expect(bytes).toBeLessThanOrEqual(224 * 1024)
})
