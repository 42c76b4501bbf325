import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { accessibilityViolations, COLOURS } from './audit-page'

/** As the build would include it: the names in `@theme` become properties of the root element. */
const THEME = readFileSync('tests/fixtures/student-weekly/theme.css', 'utf8').replace('@theme', ':root')

test('another theme changes colours and typefaces of every part, in light and dark', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const path of ['/', '/city/barrier-engineers-letter']) {
    await page.goto(path)
    await page.addStyleTag({ content: THEME })
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1280]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        await expect(page.locator('html')).toHaveCSS(
          'background-color',
          colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(11, 11, 11)',
        )
        await expect(page.locator('main h1, main h2').last()).toHaveCSS('font-family', /^"Public Sans"/)
        expect(await accessibilityViolations(page, COLOURS)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      }
  }
  await context.close()
})
