import { expect, type Page, test } from '@playwright/test'
import { READ } from '../../components/layout/kept-on-device'
import { layoutShift } from '../../scripts/layout-shift'

const STORY = '/city/barrier-gate-three-fault'
const ARABIC = '/world/nataij-al-intikhabat'

/** Stores on the device that the story was read before its correction. */
const readEarlier = (page: Page) =>
  page.addInitScript(
    ([key, json]) => {
      if (sessionStorage.getItem('kept') !== null) return
      sessionStorage.setItem('kept', 'once')
      localStorage.setItem(key ?? '', json ?? '')
    },
    [READ, JSON.stringify([[STORY, Date.parse('2026-09-21T16:25:00Z')]])],
  )

test('a story that changed since it was read shows the changes once, without moving the text', async ({
  page,
}) => {
  await readEarlier(page)
  await page.goto(STORY)
  const notice = page.getByRole('status').filter({ hasText: 'Changed since you read this' })
  await expect(notice).toContainText('It weighs 420 tonnes.')
  expect(await layoutShift(page)).toBe(0)
  await notice.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(notice).toBeHidden()
  await page.reload()
  await expect(page.locator('[data-save][aria-pressed]').first()).toBeAttached()
  await expect(notice).toBeHidden()
})

test('a story from right to left shows the changes in its language, in all tabs that open it', async ({
  page,
  context,
}) => {
  await page.goto('/about')
  await page.evaluate(
    ([key, json]) => localStorage.setItem(key ?? '', json ?? ''),
    [READ, JSON.stringify([[ARABIC, Date.parse('2024-11-25T10:00:00Z')]])],
  )
  await page.goto(ARABIC)
  const note = page.locator('.changed [data-at]')
  await expect(note).toContainText('ذكرت نسخة سابقة')
  await expect(note).toHaveCSS('direction', 'rtl')
  // The story was read in the other tab, so there is nothing new.
  const other = await context.newPage()
  await other.goto(ARABIC)
  await expect(other.locator('[data-save][aria-pressed]').first()).toBeAttached()
  await expect(other.locator('.changed')).toBeHidden()
})

test('the bar leads to the history of the story', async ({ page }) => {
  await readEarlier(page)
  await page.goto(STORY)
  await page.getByRole('status').getByRole('link', { name: 'What changed' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the list of corrections leads to the story, and its last update to what changed', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections', exact: true }).click()
    await page.getByRole('link', { name: /Third gate of the Saltgate barrier/ }).click()
    await expect(page).toHaveURL(`${STORY}#corrections`)
    await expect(page.getByText('Changed since you read this')).toBeHidden()
    await page.locator('.times a').click()
    await expect(page.locator('.history del').first()).toContainText('240')
    await expect(page.locator('.history ins').first()).toContainText('420')
    await page.getByText('Small edits').click()
    await expect(page.locator('.history details del')).toContainText('befor')
    expect((await page.request.get(`${STORY}/history`)).status()).toBe(200)
    expect((await page.request.get('/city/draft-of-a-story/history')).status()).toBe(404)
  })
})
