import { expect, type Page, test } from '@playwright/test'

/** Visits a page and everything that it and the pages behind it link to, and tells what is wrong with each. */
async function crawl(page: Page, start: string): Promise<{ visited: string[]; wrong: string[] }> {
  const wrong: string[] = []
  let current = start
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`${current}: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`${current}: ${error.message}`))
  const known = new Set([start])
  for (const address of known) {
    current = address
    // Feeds and pictures are no pages, and light editions need no browser.
    if (/\.\w+$|\/lite$/.test(address)) {
      const file = await page.request.get(address)
      if (file.status() !== 200) wrong.push(`${address}: answers ${file.status()}`)
      if (!address.endsWith('/lite')) continue
      for (const [, link = ''] of (await file.text()).matchAll(/ href="(\/[^"#]*)/g)) known.add(link)
      continue
    }
    const response = await page.goto(address, { waitUntil: 'domcontentloaded' })
    if (response?.status() !== 200) wrong.push(`${address}: answers ${response?.status()}`)
    const found = await page.evaluate(() => ({
      headings: document.querySelectorAll('h1').length,
      links: [...document.querySelectorAll('a')].map((link) => link.href),
      anchors: [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? ''),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    }))
    if (found.headings !== 1) wrong.push(`${address}: ${found.headings} h1`)
    for (const anchor of found.anchors)
      if (!found.ids.includes(decodeURIComponent(anchor.slice(1))))
        wrong.push(`${address}: no target for ${anchor}`)
    for (const link of found.links) {
      const url = new URL(link)
      if (url.origin === new URL(page.url()).origin) known.add(url.pathname)
    }
  }
  return { visited: [...known], wrong }
}

test('a former address leads to the present one for good', async ({ page }) => {
  const response = await page.goto('/news')
  const redirect = await response?.request().redirectedFrom()?.response()
  expect(redirect?.status()).toBe(308)
  await expect(page).toHaveURL('/latest')
})

test('every address that a reader can reach answers 200 with one h1, no console error and no broken link', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const { visited, wrong } = await crawl(page, '/')
  expect(wrong).toEqual([])
  expect(visited.length).toBeGreaterThan(100)
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
