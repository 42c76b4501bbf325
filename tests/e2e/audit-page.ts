import type { ConsoleMessage, Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const ALL_RULES: RunOptions['runOnly'] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
]
/** The rules for pages in dark, which differ only in their colours. */
export const COLOURS: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast'] }

/** axe with access to frames of other origins, such as those of embeds. */
const SOURCE = `${axe.source}; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] })`

/** The accessibility violations of a page and its frames as they are now, each with the HTML of its elements. */
export async function accessibilityViolations(
  page: Page,
  runOnly: RunOptions['runOnly'] = ALL_RULES,
): Promise<string[]> {
  for (const frame of page.frames())
    if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(SOURCE)
  return page.evaluate(
    async (options) => {
      if (window.axe === undefined) throw new Error('axe is missing')
      const { violations } = await window.axe.run(document, options)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
    },
    { runOnly, resultTypes: ['violations'] } satisfies RunOptions,
  )
}

/**
 * Opens a page on a phone and on a desktop, in light and dark. Several pages audited one after another in the same tab
 * take a quarter less CPU time: the browser keeps fonts and the compiled code of scripts and of axe.
 * @returns console errors, accessibility violations and sideways scrolling, each with where it was found
 */
export async function auditPage(page: Page, path: string): Promise<string[]> {
  const problems: string[] = []
  const onMessage = (message: ConsoleMessage) => {
    if (message.type() === 'error') problems.push(`${path}: console: ${message.text()}`)
  }
  const onError = (error: Error) => problems.push(`${path}: ${error.message}`)
  page.on('console', onMessage)
  page.on('pageerror', onError)
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto(path)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const violations = await accessibilityViolations(page, colorScheme === 'dark' ? COLOURS : undefined)
      problems.push(...violations.map((found) => `${path} at ${width} px in ${colorScheme}: ${found}`))
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) problems.push(`${path} at ${width} px: ${overflow} px wider than the screen`)
  }
  page.off('console', onMessage)
  page.off('pageerror', onError)
  return problems
}

/** Mirrors a page: sets `dir="rtl"` on all its elements with `dir="ltr"`. */
export async function mirror(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[dir=ltr]')) element.setAttribute('dir', 'rtl')
  })
}
