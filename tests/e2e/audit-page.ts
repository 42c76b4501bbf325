import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Opens a page on a phone and on a desktop, in light and dark.
 * @returns console errors, accessibility violations and sideways scrolling, each with where it was found
 */
export async function auditPage(page: Page, path: string): Promise<string[]> {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${path}: console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`${path}: ${error.message}`))
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto(path)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const axe = new AxeBuilder({ page })
      // Dark differs in its colours alone.
      const { violations } = await (colorScheme === 'light'
        ? axe.withTags(TAGS)
        : axe.withRules(['color-contrast'])
      ).analyze()
      for (const { id, nodes } of violations)
        problems.push(
          `${path} at ${width} px in ${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join('\n')}`,
        )
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) problems.push(`${path} at ${width} px: ${overflow} px wider than the screen`)
  }
  return problems
}
