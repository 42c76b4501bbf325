import { expect, type Page, test } from '@playwright/test'
import { accessibilityViolations } from './audit-page'

// The only tests with the service worker (playwright.config.ts).
test.use({ serviceWorkers: 'allow' })

const STORY = '/city/barrier-engineers-letter'
const UNREAD = '/world/uk-ambassador-resigns'
const ARABIC = '/world/nataij-al-intikhabat'
const HINDI = encodeURI('/world/चुनाव-के-नतीजे-घोषित-मतगणना-देर-रात-तक-चली')

/** Waits until the service worker has a copy of a page. */
const copyOf = (page: Page, path: string) =>
  expect.poll(() => page.evaluate(async (name) => (await caches.match(name))?.status, path)).toBe(200)

test('offline, a saved story has its pictures, and a page without a copy shows the list of copies', async ({
  page,
  context,
}) => {
  await page.goto(STORY)
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('button', { name: 'Save' }).click()
  await copyOf(page, STORY)
  // A soft navigation, which requests no page.
  await page.locator('.nameplate a').click()
  await expect(page).toHaveURL('/')
  await copyOf(page, '/')
  await page.goto(ARABIC)
  await copyOf(page, ARABIC)
  await page.goto(HINDI)
  const hindi = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('button', { name: 'Save' }).click()
  await copyOf(page, HINDI)
  await context.setOffline(true)

  await page.goto('/saved')
  await page.getByRole('link', { name: headline }).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement, '::before').content)).toMatch(
    /^"A copy kept on your device, from /,
  )
  await expect
    .poll(() => page.locator('.lead-picture img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)

  await page.locator('.nameplate a').click()
  await expect(page).toHaveURL('/')
  await expect(page.locator('.front')).toBeVisible()

  await page.goto(UNREAD)
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible()
  expect(await accessibilityViolations(page)).toEqual([])
  await expect(page).toHaveURL(UNREAD)
  const list = page.getByRole('main').getByRole('list')
  await expect(list.locator('[lang=ar][dir=rtl]')).toContainText('نتائج الانتخابات')
  await list.getByRole('link', { name: hindi }).click()
  await expect(page.getByRole('heading', { level: 1, name: hindi })).toBeVisible()
  await page.goto(UNREAD)
  await page.getByRole('main').getByRole('link', { name: headline }).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()

  await context.setOffline(false)
  await page.goto(UNREAD)
  await expect(page.locator('html')).not.toHaveAttribute('data-copy')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('You are offline')
})

test('online, the copy of a withdrawn story isn’t shown', async ({ page }) => {
  const withdrawn = '/culture/a-lamplighters-diary'
  await page.goto(STORY)
  await copyOf(page, STORY)
  await page.evaluate(async (path) => {
    const pages = await caches.open('broadsheet-pages')
    await pages.put(
      path,
      new Response('<html lang="en"><h1>Former text</h1></html>', {
        headers: { 'content-type': 'text/html' },
      }),
    )
  }, withdrawn)
  await page.goto(withdrawn)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story was withdrawn')
  expect(await page.evaluate(async (path) => (await caches.match(path))?.status, withdrawn)).toBeUndefined()
})

test('a story for which the device has no space isn’t saved, and the page reports it', async ({
  page,
  context,
}) => {
  await page.goto(STORY)
  await copyOf(page, STORY)
  const devtools = await context.newCDPSession(page)
  const origin = new URL(page.url()).origin
  // The data that is stored already needs more.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 10_000 })
  await page.goto(UNREAD)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.reports').getByRole('status')).toContainText('can’t be saved', {
    timeout: 20_000,
  })
  await page.goto('/saved')
  await expect(page.getByText('You haven’t saved any stories yet.')).toBeVisible()
})

test('where storage is denied to the service worker, pages load as before', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('denied', 'SecurityError'))
  })
  await page.goto(STORY)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.reports').getByRole('status')).toHaveText('Saved on this device')
  expect(errors).toEqual([])
})

test('the service worker is checked on each visit, and may request from the site only', async ({
  request,
}) => {
  const response = await request.get('/sw.js')
  expect(response.status()).toBe(200)
  expect(response.headers()).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': expect.stringContaining("connect-src 'self'"),
  })
})
