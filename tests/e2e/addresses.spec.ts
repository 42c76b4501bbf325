import { expect, test } from '@playwright/test'
import { siteOrigin } from '../../lib/seo/site'
import { crawl } from './crawl'

test('a former address leads to the present one for good', async ({ page }) => {
  const response = await page.goto('/news')
  const redirect = await response?.request().redirectedFrom()?.response()
  expect(redirect?.status()).toBe(308)
  await expect(page).toHaveURL('/latest')
})

test('every URL that a reader can reach is there, with one h1 and no broken link or image', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const { pages, problems } = await crawl(request, ['/'], siteOrigin(process.env))
  expect(problems).toEqual([])
  expect(pages.size).toBeGreaterThan(100)
})

for (const address of [
  '/city/no-such-story',
  '/no-such-section',
  '/topics/nothing',
  '/latest/page/1',
  '/latest/page/999',
  '/archive/1066/10',
])
  test(`${address} answers 404 with the sections and the latest stories, without a script`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page isn’t here')
    await expect(page.locator('main').getByRole('link', { name: 'Science' })).toBeVisible()
    await expect(page.locator('main article, main li h2').first()).toBeVisible()
    await context.close()
  })
