import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { withServer } from '../../scripts/bench/measure-page'
import { run } from '../../scripts/bench/processes'
import { copyPaper } from '../../scripts/paper'

const OTHER = 'tests/fixtures/student-weekly'

test('another paper is made of one style sheet and one file of facts', async ({ browser }) => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'student-weekly-'))
  try {
    copyPaper(folder)
    cpSync(join(OTHER, 'theme.css'), join(folder, 'app/theme.css'))
    cpSync(join(OTHER, 'publication.yaml'), join(folder, 'content/publication.yaml'))
    await run(folder, [join(folder, 'node_modules/tsx/dist/cli.mjs'), 'scripts/build.ts'])
    await withServer(folder, async (origin) => {
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [360, 1280]) {
          const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
          const page = await context.newPage()
          for (const [name, path] of [
            ['front', '/'],
            ['story', '/city/barrier-engineers-letter'],
          ] as const) {
            const link = (await (await page.goto(origin + path))?.headerValue('link')) ?? ''
            expect([...link.matchAll(/\/([\w-]+)\.[\w-]+\.woff2/g)].map((match) => match[1])).toEqual([
              'text',
              'sans',
            ])
            // A second visit has the faces at hand.
            await page.reload()
            const background = await page.evaluate(
              () => getComputedStyle(document.documentElement).backgroundColor,
            )
            expect(background).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(11, 11, 11)')
            await expect(page.locator('main h1, main h2').last()).toHaveCSS('font-family', /^"Public Sans"/)
            await expect(page.locator('.nameplate')).toHaveText('Slack Water')
            await expect(page.locator('body')).not.toContainText('The Ostrey Courier')
            const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
            expect(violations).toEqual([])
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(overflow).toBeLessThanOrEqual(0)
            await page.screenshot({ path: `test-results/student-weekly-${name}-${width}-${colorScheme}.png` })
          }
          await context.close()
        }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
})
