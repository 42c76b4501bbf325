import { expect, test } from '@playwright/test'
import { siteOrigin } from '../../lib/seo/site'
import { crawl } from './crawl'

test('every URL that a reader can reach is there, with one h1 and no broken link or image', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const { pages, problems } = await crawl(request, ['/'], siteOrigin(process.env))
  expect(problems).toEqual([])
  expect(pages.size).toBeGreaterThan(100)
})

test('an unknown URL answers 404 with the sections and the latest stories, without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const path of [
    '/city/no-such-story',
    '/no-such-section',
    '/topics/nothing',
    '/latest/page/1',
    '/latest/page/999',
    '/archive/1066/10',
  ]) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page isn’t here')
    await expect(page.locator('main').getByRole('link', { name: 'Science' })).toBeVisible()
    await expect(page.locator('main article, main li h2').first()).toBeVisible()
  }
  await context.close()
})
