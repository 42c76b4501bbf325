import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { SETTINGS } from '../../components/layout/kept-on-device'
import { accessibilityViolations } from './audit-page'

const STORY = '/city/barrier-engineers-letter'
const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const DARK = 'rgb(16, 24, 28)'

/** Keeps settings before the first page is opened. */
const keepSettings = (page: Page, settings: object) =>
  page.addInitScript(
    ([key, json]) => localStorage.setItem(key ?? '', json ?? ''),
    [SETTINGS, JSON.stringify(settings)],
  )

test('settings are chosen by keyboard, apply at once and in other tabs, and are kept', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await other.goto(STORY)
  const light = await paperOf(other)
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
  await page.getByRole('radio', { name: 'As on the device' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  expect(await paperOf(page)).not.toBe(light)
  await expect.poll(() => paperOf(other)).toBe(await paperOf(page))
  await page.getByRole('radio', { name: 'Very large' }).check()
  await page.getByRole('radio', { name: 'Off' }).check()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Very large' })).toBeChecked()
  await expect(other.locator('html')).toHaveAttribute('data-keys', 'off')
  await other.keyboard.press('/')
  await page.getByRole('radio', { name: 'The key / opens the search' }).check()
  await expect(other.locator('html')).not.toHaveAttribute('data-keys')
  await expect(other).toHaveURL(STORY)
  await other.keyboard.press('/')
  await expect(other).toHaveURL('/search')
  expect(await accessibilityViolations(page)).toEqual([])
  await page.getByRole('radio', { name: 'As on the device' }).check()
  expect(await paperOf(page)).toBe(light)
})

test('dark is there before the first paint, in a theme that knows it as a media query only', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await keepSettings(page, { appearance: 'dark', text: 'large' })
  await page.addInitScript(() => {
    // The first moment at which something can be painted.
    new MutationObserver((_, observer) => {
      if (document.body === null) return
      observer.disconnect()
      const { colorScheme, backgroundColor, fontSize } = getComputedStyle(document.documentElement)
      document.documentElement.dataset.first = `${colorScheme} ${backgroundColor} ${fontSize}`
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(STORY)
  await expect(page.locator('html')).toHaveAttribute('data-first', `dark ${DARK} 18.4px`)
  await expect(page.locator('meta[name="theme-color"][media^="all"]')).toHaveAttribute('content', '#10181c')
})

test('light overrides a dark device, and high contrast is black and white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' })
  await keepSettings(page, { appearance: 'light' })
  await page.goto(STORY)
  expect(await paperOf(page)).toBe('rgb(252, 250, 245)')
  await page.evaluate((key) => localStorage.removeItem(key), SETTINGS)
  await page.addInitScript((key) => localStorage.removeItem(key), SETTINGS)
  await page.reload()
  expect(await paperOf(page)).toBe('rgb(0, 0, 0)')
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await paperOf(page)).toBe('rgb(255, 255, 255)')
  expect(await accessibilityViolations(page, { type: 'rule', values: ['color-contrast-enhanced'] })).toEqual(
    [],
  )
})

test('large text and wide spacing fit into 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await keepSettings(page, { text: 'very-large', spacing: 'wide' })
  for (const path of ['/', STORY, '/settings']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
})

test('everything that is stored can be downloaded and deleted', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('radio', { name: 'Wide' }).check()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download everything' }).click()
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toEqual({
    [SETTINGS]: { spacing: 'wide' },
  })
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'deleted' })).toBeVisible()
  await expect(page.getByText('Nothing is stored on this device.')).toBeVisible()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await expect(page.locator('html')).not.toHaveAttribute('data-spacing')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('/settings explains why it needs JavaScript', async ({ page }) => {
    await page.goto('/settings')
    await expect(page.getByText('This needs JavaScript')).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
  })
})
