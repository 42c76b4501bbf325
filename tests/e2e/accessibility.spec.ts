import { expect, type Page, test } from '@playwright/test'
import { accessibilityViolations, auditPage, mirror } from './audit-page'
import { KINDS_OF_PAGE } from './kinds-of-page'

test.describe('each kind of page', () => {
  let tab: Page

  test.beforeAll(async ({ browser }) => {
    tab = await browser.newPage()
  })

  test.afterAll(async () => {
    await tab.close()
  })

  for (const [kind, path] of Object.entries(KINDS_OF_PAGE))
    test(`${kind} has no accessibility violation and no console error, in light and dark, and is mirrored from right to left`, async () => {
      const problems = await auditPage(tab, path)
      // Chromium reports the status of a missing page in the console.
      expect(problems.filter((problem) => !/status of 404/.test(problem))).toEqual([])
      await expectMirrored(tab)
    })
})

/** In a language that is written from right to left, the menu is on the right and the page doesn’t scroll sideways. */
async function expectMirrored(page: Page) {
  await mirror(page)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const found = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      menu: document.querySelector('.menu summary')?.getBoundingClientRect().right ?? 0,
      width: document.documentElement.clientWidth,
    }))
    expect(found.overflow, `at ${width} px`).toBeLessThanOrEqual(0)
    expect(found.menu, `at ${width} px`).toBeGreaterThan(found.width - 60)
  }
}

test('a short headline under a lead without a picture is large enough to tap', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() => {
    document.querySelector('.lead-story .picture')?.remove()
    for (const link of document.querySelectorAll('.lead-more a')) link.textContent = 'Ferries return'
  })
  expect(await accessibilityViolations(page, { type: 'rule', values: ['target-size'] })).toEqual([])
})

test('the first Tab key focuses the skip link', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
})
