import { expect, type Locator, type Page, test } from '@playwright/test'

const STORY = '/world/uk-ambassador-resigns'

/** Brings a link into view, waits until what is behind it has been fetched, and cuts the network. */
async function fetchAheadAndGoOffline(page: Page, link: Locator) {
  await page.evaluate(() => {
    document.documentElement.dataset.stayed = 'true'
  })
  const href = await link.getAttribute('href')
  const fetched = page
    .waitForResponse(
      async (response) =>
        new URL(response.url()).pathname === href &&
        (response.request().headers()['next-router-segment-prefetch'] ?? '').includes('__PAGE__') &&
        (await response.finished()) === null,
      { timeout: 5_000 },
    )
    // It may have been in view, and fetched, before we began to wait.
    .catch(() => undefined)
  await link.scrollIntoViewIfNeeded()
  await fetched
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
}

async function follow(page: Page, link: Locator) {
  const href = (await link.getAttribute('href')) ?? ''
  await fetchAheadAndGoOffline(page, link)
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

test('an also-read card is followed without network', async ({ page }) => {
  await page.goto(STORY)
  await follow(page, page.locator('.prose aside a[href^="/"]').first())
})

test('the next part of a storyline is followed without network', async ({ page }) => {
  await page.goto(STORY)
  await follow(page, page.getByRole('link', { name: /^Next/ }))
})

test('a related story is followed without network', async ({ page }) => {
  await page.goto(STORY)
  await follow(page, page.locator('section[aria-labelledby="related"] a').first())
})

test('a story on the front page is followed without network', async ({ page }) => {
  await page.goto('/')
  await follow(page, page.getByRole('region', { name: 'Lead story' }).getByRole('link').first())
})

test('the back button returns to where the reader was', async ({ page }) => {
  await page.goto(STORY)
  const link = page.locator('section[aria-labelledby="related"] a').last()
  await fetchAheadAndGoOffline(page, link)
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(500)
  await link.click()
  await expect(page).not.toHaveURL(STORY)
  await page.goBack()
  await expect(page).toHaveURL(STORY)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
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
