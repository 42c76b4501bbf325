import { expect, test } from '@playwright/test'
import { accessibilityViolations, auditPage } from './audit-page'
import { KINDS_OF_PAGE } from './kinds-of-page'

for (const [kind, path] of Object.entries(KINDS_OF_PAGE))
  test(`${kind} has no accessibility violation and no console error, in light and dark`, async ({ page }) => {
    const problems = await auditPage(page, path)
    // Chromium reports the status of a missing page in the console.
    expect(problems.filter((problem) => !/status of 404/.test(problem))).toEqual([])
  })

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
