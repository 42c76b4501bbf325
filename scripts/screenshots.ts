/**
 * `npm run screenshots`: photographs the front page and a story of the sample for the README, from a current build.
 * `npm run screenshots -- --fixture <folder>`: photographs every kind of page of the fixture publication, on four widths,
 * in light and dark, from right to left and as printed.
 */
import './environment'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { KINDS_OF_PAGE } from '../tests/e2e/kinds-of-page'
import { withServer } from './bench/measure-page'
import { BROWSER_ARGUMENTS, findBrowser } from './browser'
import { isBuildCurrent } from './fingerprint'
import { SAMPLE_LIST } from './init/sample-files'
import { PAPER } from './paper'

const README_FOLDER = 'docs/pictures'
const README_PAGES = { front: '/', story: '/city/barrier-engineers-letter' }
const README_SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 1000 } }
const WIDTHS = [320, 390, 768, 1280]

const { fixture } = parseArgs({ options: { fixture: { type: 'string' } } }).values
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
try {
  if (fixture === undefined) await photographForReadme(browser)
  else await photographFixture(browser, fixture)
} finally {
  await browser.close()
}

async function photographForReadme(browser: Browser): Promise<void> {
  if (!existsSync(SAMPLE_LIST)) throw new Error('The README shows the sample publication, which is gone.')
  if (!isBuildCurrent()) throw new Error('The build in .next is not current. Run `npm run build` first.')
  mkdirSync(README_FOLDER, { recursive: true })
  await withServer('.', async (origin) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [screen, viewport] of Object.entries(README_SCREENS))
        await inContext(browser, { colorScheme, viewport, hasTouch: screen === 'phone' }, async (page) => {
          for (const [name, path] of Object.entries(README_PAGES)) {
            await visit(page, origin + path)
            const file = join(README_FOLDER, `${name}-${screen}-${colorScheme}.png`)
            const { size } = await sharp(await page.screenshot())
              .png({ palette: true, effort: 9 })
              .toFile(file)
            console.log(`${file}: ${(size / 1024).toFixed(0)} KB`)
          }
        })
  })
}

async function photographFixture(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await withServer(PAPER, async (origin) => {
    for (const [kind, path] of Object.entries(KINDS_OF_PAGE)) {
      const save = async (page: Page, look: string) => {
        const file = join(folder, `${kind.replaceAll(/\W+/g, '-')}-${look}.png`)
        await page.screenshot({ path: file, fullPage: true })
        console.log(file)
      }
      await inContext(browser, {}, async (page) => {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          await visit(page, origin + path)
          await save(page, `${width}-light`)
        }
        await page.emulateMedia({ colorScheme: 'dark' })
        await save(page, `1280-dark`)
        await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
        await page.emulateMedia({ colorScheme: 'light' })
        await save(page, `1280-rtl`)
        await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'))
        await page.setViewportSize({ width: 718, height: 1000 })
        await page.emulateMedia({ media: 'print' })
        await save(page, 'print')
      })
    }
  })
}

async function inContext(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  await use(await context.newPage())
  await context.close()
}

/** Opens a page twice, so that its typefaces are in the cache, and scrolls through it, so that its images are loaded. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.reload()
  await page.evaluate(async () => {
    await document.fonts.ready
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode()))
  })
}
