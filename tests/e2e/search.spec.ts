import { expect, type Page, test } from '@playwright/test'
import { accessibilityViolations } from './audit-page'

const field = (page: Page) => page.getByRole('searchbox')
const status = (page: Page) => page.locator('.search-status').getByRole('status')
const results = (page: Page) => page.locator('.search .river').first().getByRole('link')

test('finds stories as a reader types, by keyboard alone, from any page', async ({ page }) => {
  await page.goto('/city/barrier-engineers-letter')
  await page.keyboard.press('/')
  await expect(page).toHaveURL('/search')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('hydrophone')
  await expect(status(page)).toHaveText(/Results: \d/)
  await expect(page).toHaveURL('/search?q=hydrophone')
  await page.keyboard.press('ArrowDown')
  await expect(results(page).first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/science/the-sound-a-harbour-makes')
})

test.describe('going back', () => {
  test('shows the same results at the same place', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 })
    await page.goto('/search?q=the')
    await page.getByRole('button', { name: 'More results' }).press('Enter')
    // The focus is on the first of the results that were added.
    await expect(results(page).nth(10)).toBeFocused()
    const last = results(page).last()
    await last.scrollIntoViewIfNeeded()
    const [place, address] = [await page.evaluate(() => scrollY), await last.getAttribute('href')]
    expect(place).toBeGreaterThan(100)
    await last.click()
    await expect(page).toHaveURL(address ?? '')
    await page.goBack()
    await expect(field(page)).toHaveValue('the')
    await expect(last).toBeInViewport()
  })

  test('undoes a filter, and restores a search that was replaced by another', async ({ page }) => {
    await page.goto('/search?q=barrier')
    await expect(status(page)).toHaveText(/Results: \d/)
    const all = await status(page).textContent()
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Science (2)' })
    await expect(status(page)).toHaveText('Results: 2')
    await expect(page).toHaveURL('/search?q=barrier&section=science')
    await page.goBack()
    await expect(status(page)).toHaveText(all ?? '')
    await page.goForward()
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter')
    await expect(page.getByText('Filters', { exact: true })).toBeFocused()
    await expect(status(page)).toHaveText(all ?? '')
    await page.goBack()
    await expect(status(page)).toHaveText('Results: 2')
    await page.goBack()
    await expect(status(page)).toHaveText(all ?? '')
    await field(page).fill('eels')
    await expect(page).toHaveURL('/search?q=eels')
    await page.goBack()
    await expect(field(page)).toHaveValue('barrier')
  })
})

test('a deep link has its filters and its order', async ({ page }) => {
  await page.goto('/search?q=barrier&section=city&order=date')
  await expect(page.getByRole('combobox', { name: 'Section' })).toHaveValue('city')
  await expect(page.getByRole('combobox', { name: 'Order' })).toHaveValue('date')
  await expect(results(page).first()).toHaveAttribute('href', /^\/city\//)
  const days = await page
    .locator('.search .river')
    .first()
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
  expect(await accessibilityViolations(page)).toEqual([])
  expect(days.length).toBeGreaterThan(2)
  expect(days).toEqual([...days].sort().reverse())
})

test.describe('stories in other languages are found by their own words', () => {
  const QUERIES = [
    ['मतगणना', /%E0%A4%9A%E0%A5%81/],
    ['الانتخابات', '/world/nataij-al-intikhabat'],
    ['marées', '/culture/la-maree-du-siecle'],
    ['Bücher', '/culture/hochwasser-am-kai'],
    ['防洪闸门', '/world/harbour-gate-in-chinese'],
  ] as const
  for (const [query, address] of QUERIES)
    test(query, async ({ page }) => {
      await page.goto(`/search?q=${encodeURIComponent(query)}`)
      await expect(results(page).first()).toHaveAttribute('href', address)
      await expect(page.locator('.search .river').first().locator('mark, h2').first()).toBeVisible()
    })
})

test('a withdrawn story isn’t found, nor is a year without stories', async ({ page }) => {
  await page.goto('/search?q=lamplighter')
  await expect(status(page)).toHaveText(/^No story contains “lamplighter”/)
  await page.goto('/search?year=1900')
  await expect(status(page)).toHaveText('Results: 0')
})

test('a mistyped word gets a suggestion, and no results are useful', async ({ page }) => {
  await page.goto('/search?q=barreir')
  await expect(status(page)).toHaveText(/^No story contains “barreir”/)
  await expect(page.getByRole('heading', { name: 'Topics' })).toBeVisible()
  await page.getByRole('button', { name: 'barrier' }).click()
  await expect(page).toHaveURL('/search?q=barrier')
  await expect(status(page)).toHaveText(/Results: \d/)
})

test('WebAssembly is allowed in the worker of the search alone', async ({ page, request }) => {
  const policies: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('pagefind-worker.js'))
      policies.push(response.headers()['content-security-policy'] ?? '')
  })
  await page.goto('/search?q=barrier')
  await expect(status(page)).toHaveText(/Results: \d/)
  expect(policies[0]).toContain("'wasm-unsafe-eval'")
  for (const path of ['/', '/search', '/city/barrier-engineers-letter'])
    expect((await request.get(path)).headers()['content-security-policy']).not.toContain('wasm')
})

test('nothing of the search is loaded on another page', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto('/city/barrier-engineers-letter', { waitUntil: 'networkidle' })
  expect(loaded.filter((url) => url.includes('_search'))).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page leads to the archive and the topics', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(page.getByText('Searching needs JavaScript.')).toBeVisible()
    await expect(field(page)).toBeHidden()
    await page.locator('main').getByRole('link', { name: 'Archive' }).click()
    await expect(page).toHaveURL('/archive')
  })
})
