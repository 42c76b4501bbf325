import { expect, test } from '@playwright/test'
import { siteOrigin } from '../../lib/seo/site'
import { crawl } from './crawl'

test('every URL that a reader can reach returns 200, with one h1 and no broken link or image', async ({
  request,
}) => {
  const { pages, problems } = await crawl(request, ['/'], siteOrigin(process.env))
  expect(problems).toEqual([])
  expect(pages.size).toBeGreaterThan(100)
  for (const [path, html] of pages)
    expect(html, path).not.toMatch(/stays under embargo|A draft of a story|A lamplighter’s diary/)
})

test('stories that are under embargo, drafts or withdrawn have no page', async ({ request }) => {
  for (const [path, status] of [
    ['/world/embargoed', 404],
    ['/city/draft-of-a-story', 404],
    ['/culture/a-lamplighters-diary', 410],
  ] as const)
    for (const form of ['', '/lite', '.md'])
      expect((await request.get(path + form)).status(), path + form).toBe(status)
})

test('former URLs of stories, pages and files redirect to the present ones', async ({ request }) => {
  for (const [former, present] of [
    ['/tables/winter', '/science/tide-tables'],
    ['/science/old-tide-tables', '/science/tide-tables'],
    ['/desk/asha', '/authors/asha-rao'],
    ['/report', '/files/report.pdf'],
    ['/feed', '/feed.xml'],
    ['/town/night-buses-return', '/city/night-buses-return'],
    ['/blogs/2014/anything', '/opinion'],
  ] as const) {
    const response = await request.get(former, { maxRedirects: 0 })
    expect([response.status(), response.headers().location], former).toEqual([308, present])
    expect((await request.get(present)).status(), present).toBe(200)
  }
})

test('an unknown URL returns 404 with the sections and the latest stories, without JavaScript', async ({
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
