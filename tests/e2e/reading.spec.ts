import { expect, type Page, test } from '@playwright/test'
import { SAVED, SETTINGS, VISITS } from '../../components/layout/kept-on-device'
import { accessibilityViolations } from './audit-page'

const STORY = '/city/barrier-engineers-letter'
/** Its history has a correction. */
const CORRECTED = '/city/barrier-gate-three-fault'
const status = (page: Page) => page.locator('.reports').getByRole('status')
const saveButton = (page: Page) => page.getByRole('button', { name: /^Saved?$/ })

test('a story is saved by keyboard, shown as saved in another tab, listed and removed', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await other.goto(STORY)
  await expect(saveButton(other)).toHaveAttribute('aria-pressed', 'false')
  await page.goto(STORY)
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false')
  await saveButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('Saved on this device')
  await expect(saveButton(page)).toHaveText('Saved', { useInnerText: true })
  await expect(saveButton(other)).toHaveAttribute('aria-pressed', 'true')
  await other.goto('/saved')
  await expect(other.getByRole('link', { name: headline })).toBeVisible()
  expect(await accessibilityViolations(other)).toEqual([])
  await other.getByRole('button', { name: `Remove “${headline}”` }).click()
  await expect(other.getByText('You haven’t saved any stories yet.')).toBeVisible()
  await expect(other.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(saveButton(page)).toHaveText('Save', { useInnerText: true })
  // Back to a page that the browser restores from its back/forward cache, or loads again.
  await saveButton(page).click()
  await page.goto('/about')
  await other.evaluate((key) => localStorage.removeItem(key), SAVED)
  await page.goBack()
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false')
  // A page from the back/forward cache gets only this event. Playwright can't use that cache.
  await saveButton(page).click()
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true')
  await page.evaluate(
    ([saved, settings]) => {
      localStorage.removeItem(saved ?? '')
      localStorage.setItem(settings ?? '', '{"text":"large"}')
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    },
    [SAVED, SETTINGS],
  )
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false')
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large')
})

const STORAGE = {
  denied: (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }),
  full: async (page: Page) => {
    await page.goto('/about')
    await page.evaluate(() => {
      for (let count = 0, text = 'x'.repeat(4_000_000); text !== ''; count++)
        try {
          localStorage.setItem(`other ${count}`, text)
        } catch {
          text = text.slice(0, text.length / 2)
        }
    })
  },
}

for (const [state, prepare] of Object.entries(STORAGE))
  test(`where storage is ${state}, every tool works as far as possible, and reports what isn’t stored`, async ({
    page,
  }) => {
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await prepare(page)
    await page.goto(STORY)
    await saveButton(page).click()
    await expect(status(page)).toContainText('can’t be saved')

    // The story isn't stored as read, so that no change is shown.
    await page.goto(CORRECTED)
    await expect(page.locator('[data-read]')).toBeHidden()

    await page.goto('/')
    await expect(page.locator('[data-last-visit]')).toHaveCount(0)
    await page.locator('.banner').getByRole('button', { name: 'Close' }).click()
    await expect(page.locator('.banner')).toBeHidden()

    await page.goto('/saved')
    await expect(page.getByText('You haven’t saved any stories yet.')).toBeVisible()

    await page.goto('/settings')
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await page.getByRole('radio', { name: 'Dark' }).check()
    expect(await paper()).not.toBe(light)
    await expect(
      page.getByRole('status').filter({ hasText: 'doesn’t let this site store anything' }),
    ).toBeVisible()
    expect(errors).toEqual([])
  })

test('a withdrawn story is removed from the saved ones', async ({ page }) => {
  await page.addInitScript(
    ([key, json]) => localStorage.setItem(key ?? '', json ?? ''),
    [SAVED, JSON.stringify([{ href: '/culture/a-lamplighters-diary', headline: 'A lamplighter’s diary' }])],
  )
  await page.goto('/saved')
  await expect(page.getByText('Removed, because it was withdrawn: A lamplighter’s diary')).toBeVisible()
  await expect(page.getByText('You haven’t saved any stories yet.')).toBeVisible()
})

test('a story is shared by the system’s sheet, or its address is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${STORY}#text`)
  // Linux has no share menu.
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }),
  )
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(status(page)).toHaveText('Address copied')
  const url = new URL(STORY, page.url()).href
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'share', {
      value: async (shared: object) => document.body.setAttribute('data-shared', JSON.stringify(shared)),
    }),
  )
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-shared', new RegExp(url))
})

test('a link to a selected passage can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(STORY)
  await page.locator('.prose > p').first().selectText()
  const link = page.getByRole('button', { name: 'Copy a link to this passage' })
  await link.click()
  await expect(status(page)).toHaveText('Address copied')
  const url = await page.evaluate(() => navigator.clipboard.readText())
  expect(url).toContain(`${STORY}#:~:text=`)
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await expect(link).toBeHidden()
})

test('the front page separates stories that are new since the last visit from older ones', async ({
  page,
}) => {
  const rule = page.locator('[data-last-visit]')
  await page.goto('/')
  const times = page.locator('.ticker li > time')
  const third = Date.parse((await times.nth(2).getAttribute('datetime')) ?? '')
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), VISITS)).toContain('"before":0')
  await expect(rule).toHaveCount(0)
  await page.evaluate(
    ([key, json]) => localStorage.setItem(key ?? '', json ?? ''),
    [VISITS, JSON.stringify({ before: 0, seen: third })],
  )
  await page.reload()
  await expect(rule).toHaveCount(1)
  await expect(page.locator('.ticker li').nth(2)).toHaveAttribute('data-last-visit', 'Your last visit')
})

test('a story shows its reading time, and print shows no controls', async ({ page }) => {
  await page.goto(STORY)
  await expect(page.locator('.story-tools')).toContainText(/\d+ min read/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.story-tools')).toBeHidden()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('pages have no buttons that do nothing, and /saved explains why it needs JavaScript', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page.locator('.banner')).toBeVisible()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    await page.goto(STORY)
    await expect(page.locator('.story-tools')).toBeVisible()
    await expect(page.locator('.story').getByRole('button')).toHaveCount(0)
    await page.goto('/saved')
    await expect(page.getByText('This needs JavaScript')).toBeVisible()
  })
})
