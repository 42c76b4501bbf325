/** `npm run screenshots`: photographs the front page and a story for the README, from the build that `npm start` would serve. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { withServer } from './bench/measure-page'
import { BROWSER_ARGUMENTS, findBrowser } from './browser'
import { isBuildCurrent } from './fingerprint'

const FOLDER = 'docs/pictures'
const PAGES = { front: '/', story: '/city/barrier-engineers-letter' }
const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 1000 } }

if (!isBuildCurrent()) {
  console.error('The build is not of what is here now: `npm run build` first.')
  process.exit(1)
}
mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
try {
  await withServer('.', async (origin) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [screen, viewport] of Object.entries(SCREENS)) {
        // A second visit has the faces at hand.
        const context = await browser.newContext({ colorScheme, viewport, hasTouch: screen === 'phone' })
        const page = await context.newPage()
        for (const [name, path] of Object.entries(PAGES)) {
          await page.goto(origin + path)
          await page.reload()
          await page.evaluate(() => document.fonts.ready)
          const file = join(FOLDER, `${name}-${screen}-${colorScheme}.png`)
          const { size } = await sharp(await page.screenshot())
            .png({ palette: true, effort: 9 })
            .toFile(file)
          console.log(`${file}: ${(size / 1024).toFixed(0)} KB`)
        }
        await context.close()
      }
  })
} finally {
  await browser.close()
}
