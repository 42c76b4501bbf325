/** `npm run screenshots`: photographs the front page and a story of the sample for the README, from a current build. */
import './environment'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { BROWSER_ARGUMENTS, findReadersBrowser } from './browser'
import { isBuildCurrent } from './fingerprint'
import { SAMPLE_LIST } from './init/sample-files'
import { withServer } from './server-process'

const FOLDER = 'docs/pictures'
const PAGES = { front: '/', story: '/city/barrier-engineers-letter' }
const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 1000 } }

if (!existsSync(SAMPLE_LIST)) throw new Error('The README shows the sample publication, which is gone.')
if (!isBuildCurrent()) throw new Error('The build in .next is not current. Run `npm run build` first.')
mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath: findReadersBrowser(), args: BROWSER_ARGUMENTS })
try {
  await withServer('.', async (origin) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [screen, viewport] of Object.entries(SCREENS)) {
        const page = await browser.newPage({ colorScheme, viewport, hasTouch: screen === 'phone' })
        for (const [name, path] of Object.entries(PAGES)) {
          await visit(page, origin + path)
          const file = join(FOLDER, `${name}-${screen}-${colorScheme}.png`)
          const { size } = await sharp(await page.screenshot())
            .png({ palette: true, effort: 9 })
            .toFile(file)
          console.log(`${file}: ${(size / 1024).toFixed(0)} KB`)
        }
        await page.close()
      }
  })
} finally {
  await browser.close()
}

/** Opens a page twice, so that its typefaces are in the cache, and loads its images. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.reload()
  await page.evaluate(async () => {
    await document.fonts.ready
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode()))
  })
}
