import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { layoutShift } from '../../scripts/layout-shift'
import { mirror } from './audit-page'

const STORY = '/city/barrier-engineers-letter'
/** The longest headline of a story with a picture. */
const LONGEST = STORY

/** How far down the window the first line of an element ends, in CSS pixels. */
function endOfFirstLine(page: Page, selector: string): Promise<number> {
  return page.evaluate((name) => {
    const element = document.querySelector(name)
    if (element === null) throw new Error(`no ${name}`)
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY
  }, selector)
}

/** Opens a page twice, so that its typefaces are in the cache. */
async function visitAgain(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready)
  await page.reload()
}

test('a phone’s first screen has the headline, the standfirst, the picture, the byline and the first lines', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await visitAgain(page, LONGEST)
  await expect(page.locator('.lead-picture img')).toBeInViewport({ ratio: 1 })
  for (const part of ['.story-kicker', 'h1', '.standfirst', '.byline'])
    await expect(page.locator(part).first()).toBeInViewport({ ratio: 1 })
  expect(await endOfFirstLine(page, '.prose > p')).toBeLessThan(780)
})

test('running text has 60 to 75 characters a line on a desktop', async ({ page }) => {
  for (const width of [1024, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 })
    await visitAgain(page, STORY)
    const perLine = await page.evaluate(() => {
      let characters = 0
      let lines = 0
      for (const paragraph of document.querySelectorAll('.prose > p')) {
        const range = document.createRange()
        range.selectNodeContents(paragraph)
        const tops = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)))
        if (tops.size < 4) continue
        characters += paragraph.textContent.length
        // The last line is half full on average.
        lines += tops.size - 0.5
      }
      return characters / lines
    })
    expect(perLine, `at ${width} px`).toBeGreaterThanOrEqual(60)
    expect(perLine, `at ${width} px`).toBeLessThanOrEqual(75)
  }
})

test('a wide screen has the storyline in one margin, timeline and fact box in the other, mirrored from right to left', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(STORY)
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox()
    if (found === null) throw new Error(`no ${selector}`)
    return found
  }
  const text = await box('.prose > p')
  const storyline = await box('.storyline')
  expect(storyline.x + storyline.width).toBeLessThan(text.x)
  for (const beside of ['.timeline', '.fact-box'])
    expect((await box(beside)).x, beside).toBeGreaterThan(text.x + text.width)
  await mirror(page)
  expect((await box('.storyline')).x).toBeGreaterThan(text.x + text.width)
})

test('the browser’s toolbar has the colour of the page, in light and dark', async ({ page }) => {
  for (const [path, colorScheme] of [
    ['/', 'light'],
    ['/', 'dark'],
    ['/opinion/a-ferry-is-a-street', 'light'],
    ['/opinion/a-ferry-is-a-street', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(path)
    const meta = page.locator(`head > meta[name="theme-color"][media*="${colorScheme}"]`)
    await expect(meta).toHaveCount(1)
    const [toolbar, paper] = await meta.evaluate((element: HTMLMetaElement) => {
      const probe = document.createElement('div')
      probe.style.color = element.content
      document.body.append(probe)
      return [getComputedStyle(probe).color, getComputedStyle(document.documentElement).backgroundColor]
    })
    expect(toolbar).toBe(paper)
  }
})

test('a long publication name fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of ['/', '/science', STORY]) {
    await page.goto(address)
    const [left, right, overflow] = await page.locator('.nameplate a').evaluate((link) => {
      link.textContent = 'Zürich Abendblatt & Sons of the Estuary'
      const { left, right } = link.getBoundingClientRect()
      const { scrollWidth, clientWidth } = document.documentElement
      return [left, right, scrollWidth - clientWidth]
    })
    expect(left, address).toBeGreaterThanOrEqual(0)
    expect(right, address).toBeLessThanOrEqual(320)
    expect(overflow, address).toBeLessThanOrEqual(0)
  }
})

const preloadedFonts = (page: Page) =>
  page
    .locator('head > link[rel=preload][as=font]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

test('on a fast connection the fonts of the first screen are preloaded, and requested once', async ({
  page,
}) => {
  for (const [address, faces] of [
    ['/', ['text', 'display', 'sans', 'display-italic']],
    [STORY, ['text', 'display', 'sans']],
    ['/opinion/a-ferry-is-a-street', ['text', 'display', 'sans', 'display-italic']],
    ['/opinion', ['text', 'display', 'sans', 'display-italic']],
  ] as const) {
    await page.goto(address, { waitUntil: 'load' })
    const ahead = await preloadedFonts(page)
    expect(ahead.map((href) => href.replace(/.*\/([\w-]+)\.[^/]+$/, '$1')).sort(), address).toEqual(
      faces.toSorted(),
    )
    await page.evaluate(() => document.fonts.ready)
    const fetched = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.slice(location.origin.length))
        .filter((path) => path.includes('.woff2')),
    )
    for (const href of ahead)
      expect(
        fetched.filter((path) => path === href),
        href,
      ).toHaveLength(1)
  }
})

for (const connection of [{ effectiveType: '3g' }, { effectiveType: '4g', saveData: true }])
  test(`no font is preloaded with ${JSON.stringify(connection)}`, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value })
    }, connection)
    for (const address of ['/', STORY, '/opinion/a-ferry-is-a-street']) {
      const response = await page.goto(address, { waitUntil: 'load' })
      expect(await preloadedFonts(page), address).toEqual([])
      expect(await response?.headerValue('link'), address).toBe(null)
    }
  })

test('the lead picture is preloaded before the scripts, and requested once', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(new URL(request.url()).pathname))
  for (const [address, selector] of [
    [STORY, '.lead-picture img'],
    ['/', '.lead img'],
    ['/science', '.card img'],
  ] as const) {
    requested.length = 0
    const response = await page.goto(address, { waitUntil: 'load' })
    const html = (await response?.text()) ?? ''
    const preload = html.search(/<link rel="preload" as="image"[^>]+fetchPriority="high"/)
    expect(preload, address).toBeGreaterThan(0)
    expect(preload, address).toBeLessThan(html.search(/<script|<style|as="script"/))
    const shown = await page
      .locator(selector)
      .first()
      .evaluate((image) => (image instanceof HTMLImageElement ? new URL(image.currentSrc).pathname : ''))
    const folder = shown.slice(0, shown.lastIndexOf('/') + 1)
    expect(
      requested.filter((path) => path.startsWith(folder)),
      address,
    ).toEqual([shown])
  }
})

for (const [deviceScaleFactor, name] of [
  [1, '480.avif'],
  [1.75, '640.avif'],
  // The widest version of a picture that is 800 pixels wide.
  [2.625, '800.avif'],
] as const)
  test(`a phone with ${deviceScaleFactor} pixels for each CSS pixel shows ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ deviceScaleFactor, viewport: { width: 412, height: 823 } })
    const page = await context.newPage()
    await page.goto(STORY, { waitUntil: 'load' })
    expect(
      await page
        .locator('.lead-picture img')
        .evaluate((image) => (image instanceof HTMLImageElement ? image.currentSrc : '')),
    ).toMatch(new RegExp(`/${name}$`))
    await context.close()
  })

test('fallback fonts keep bold and italic', async ({ page }) => {
  await page.route(/\.woff2$/, (route) => route.abort())
  const client = await page.context().newCDPSession(page)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  for (const [address, selector, face] of [
    ['/science/what-the-mud-remembers', 'h1', /bold/i],
    ['/science/what-the-mud-remembers', '.prose strong', /bold/i],
    ['/science/what-the-mud-remembers', '.standfirst', /^(?!.*(?:bold|italic|oblique))/i],
    ['/culture/a-novel-of-the-estuary', '.prose em', /italic|oblique/i],
    ['/opinion/a-ferry-is-a-street', 'h1', /italic|oblique/i],
  ] as const) {
    await page.goto(address)
    const { root } = await client.send('DOM.getDocument')
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts[0]?.postScriptName, `${selector} of ${address}`).toMatch(face)
  }
})

test('late fonts cause no layout shift', async ({ page }) => {
  await page.route(/\.woff2$/, async (route) => {
    // The page was painted without these fonts.
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
    await route.continue()
  })
  for (const address of ['/', '/science', STORY, '/opinion/a-ferry-is-a-street']) {
    await page.goto(address, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    expect(await layoutShift(page), address).toBe(0)
  }
})

test('the menu works without JavaScript, links to all parts of the site, and closes after a navigation', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(STORY)
  await plain.getByText('Menu', { exact: true }).click()
  await plain.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Archive' }).click()
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Archive')
  await context.close()

  await page.goto(STORY)
  await page.getByText('Menu', { exact: true }).click()
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Topics' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics')
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden()

  await page.getByText('Menu', { exact: true }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden()
  await expect(page.locator('.menu summary')).toBeFocused()
})

test('a page contains its styles once, in at most 14 KB, and keeps them on navigation', async ({
  page,
  request,
}) => {
  const html = await (await request.get(STORY)).text()
  const [, css = ''] = /<style id="page-style">([^<]+(?:<(?!\/style)[^<]*)*)<\/style>/.exec(html) ?? []
  expect(gzipSync(css).length).toBeGreaterThan(2000)
  expect(gzipSync(css).length).toBeLessThanOrEqual(14 * 1024)
  expect(html.split('.story-head').length, 'in the HTML, not in the page data again').toBe(
    css.split('.story-head').length,
  )
  expect(html).not.toContain('rel="stylesheet"')
  await page.goto(STORY)
  const styles = () => page.locator('style, link[rel="stylesheet"]').count()
  expect(await styles()).toBe(1)
  await page.locator('section[aria-labelledby="related"] a').first().click()
  await expect(page).not.toHaveURL(STORY)
  expect(await styles()).toBe(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /^"Source Serif Display"/)
})

test('a picture has a view transition from its card, and none with reduced motion', async ({ browser }) => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const context = await browser.newContext({ reducedMotion })
    const page = await context.newPage()
    await page.goto('/')
    const link = page.getByRole('region', { name: 'Top story' }).getByRole('link').first()
    const moved = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const start = document.startViewTransition.bind(document)
          document.startViewTransition = (...given) => {
            const transition = start(...given)
            transition.ready.then(() =>
              resolve(
                document
                  .getAnimations()
                  .map(({ effect }) =>
                    effect instanceof KeyframeEffect ? (effect.pseudoElement ?? '') : '',
                  ),
              ),
            )
            return transition
          }
        }),
    )
    await link.click()
    const names = (await moved).filter((name) => name.includes('group(picture-'))
    expect(names.length > 0).toBe(reducedMotion === 'no-preference')
    await context.close()
  }
})

test('a printed story has its URL, date, byline and the URLs of links, and no navigation', async ({
  page,
}) => {
  await page.goto('/world/uk-ambassador-resigns')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-only')).toContainText('/world/uk-ambassador-resigns')
  await expect(page.locator('.byline')).toBeVisible()
  for (const part of ['.sections', '.menu', '.footer', '.related', '.crumbs'])
    await expect(page.locator(part).first(), part).toBeHidden()
  const columns = await page.locator('.prose').evaluate((element) => getComputedStyle(element).columnCount)
  expect(columns).toBe('2')
})

test('printed pages break between stories, not inside one or after a heading, and have no buttons', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/', '/city', '/city/every-block']) {
    await page.goto(path)
    const breaks = await page.locator('main').evaluate((main) => {
      const values = (selector: string, property: 'breakInside' | 'breakAfter') =>
        [...main.querySelectorAll(selector)].map((element) => getComputedStyle(element)[property])
      return [...values('.card, .key-points', 'breakInside'), ...values('h2, .kicker', 'breakAfter')]
    })
    expect([...new Set(breaks)], path).toEqual(['avoid'])
    await expect(page.locator('button').filter({ visible: true }), path).toHaveCount(0)
  }
})
