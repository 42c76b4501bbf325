import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { KINDS_OF_PAGE } from './kinds-of-page'

for (const [kind, address] of Object.entries(KINDS_OF_PAGE))
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${kind} has no accessibility violation in ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(address)
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        const told = violations.map(
          ({ id, nodes }) => `${id} at ${width} px: ${nodes.map(({ html }) => html).join('\n')}`,
        )
        expect(told).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `overflow at ${width} px`).toBeLessThanOrEqual(0)
      }
      await context.close()
    })

test('the first Tab key offers the way past the navigation', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
})
