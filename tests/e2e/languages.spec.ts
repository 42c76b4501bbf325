import { expect, type Page, test } from '@playwright/test'
import { accessibilityViolations } from './audit-page'

const ARABIC = '/world/nataij-al-intikhabat'
const HINDI = encodeURI('/world/चुनाव-के-नतीजे-घोषित-मतगणना-देर-रात-तक-चली')
const CHINESE = '/world/harbour-gate-in-chinese'

/** The language and direction that a browser takes for each text on the page in a script, and the text. */
function textsIn(page: Page, script: 'Arabic' | 'Devanagari' | 'Latin', selector = 'main') {
  return page.evaluate(
    ([name, within]) => {
      const letters = new RegExp(`\\p{Script=${name}}`, 'u')
      const texts: { text: string; lang: string | undefined; dir: string | undefined }[] = []
      for (const root of document.querySelectorAll(within ?? '')) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const { textContent, parentElement } = walker.currentNode
          if (textContent === null || !letters.test(textContent)) continue
          if (parentElement?.closest('script, style, [aria-hidden]')) continue
          texts.push({
            text: textContent.slice(0, 60),
            lang: parentElement?.closest<HTMLElement>('[lang]')?.lang,
            dir: parentElement?.closest<HTMLElement>('[dir]')?.dir,
          })
        }
      }
      return texts
    },
    [script, selector] as const,
  )
}

test('text of a story in another language has lang everywhere', async ({ page }) => {
  for (const path of [
    '/',
    '/world',
    '/latest/page/2',
    '/topics/diplomacy',
    '/authors/asha-rao',
    '/archive/2026/09',
    '/city/every-block',
    ARABIC,
    HINDI,
    '/world/lite',
    `${ARABIC}/lite`,
  ]) {
    await page.goto(path)
    const arabic = await textsIn(page, 'Arabic', 'body')
    const hindi = await textsIn(page, 'Devanagari', 'body')
    expect(arabic.length + hindi.length, path).toBeGreaterThan(0)
    for (const { text, lang, dir } of arabic)
      expect({ lang, dir }, `${path}: ${text}`).toEqual({ lang: 'ar', dir: 'rtl' })
    for (const { text, lang, dir } of hindi)
      expect({ lang, dir }, `${path}: ${text}`).toEqual({ lang: 'hi', dir: 'ltr' })
  }
})

test('text of the publication around a story in another language has the publication’s lang', async ({
  page,
}) => {
  for (const [path, text] of [
    [ARABIC, 'Light edition'],
    [HINDI, 'Light edition'],
    [CHINESE, 'Flood defence'],
    [`${ARABIC}/lite`, 'Clarification'],
    [`${CHINESE}/lite`, 'Flood defence'],
  ] as const) {
    await page.goto(path)
    const english = await textsIn(page, 'Latin', 'article')
    expect(english.map(({ text }) => text).join()).toContain(text)
    for (const { text, lang, dir } of english)
      expect({ lang, dir }, `${path}: ${text}`).toEqual({ lang: 'en-GB', dir: 'ltr' })
  }
})

test('what the site adds to a story begins at the story’s margin, in the direction of the story', async ({
  page,
}) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(ARABIC)
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox()
      if (box === null) throw new Error(`${selector} isn’t shown`)
      return { start: box.x + box.width, end: box.x }
    }
    const { start } = await boxOf('.byline')
    // On a narrow screen the byline is one line, which begins with the first name in its own direction.
    const names = width === 390 ? [] : ['.byline .author a']
    for (const selector of [...names, '.times time', '[data-save]'])
      expect((await boxOf(selector)).start, `${selector} at ${width} px`).toBeCloseTo(start, 0)
    // On a narrow column the reading time is in the next row.
    const share = await boxOf('[data-share]')
    const time = await boxOf('.reading-time')
    expect([share.end - 18, start].map(Math.round), `${width} px`).toContain(Math.round(time.start))
  }
})

test('code is read from left to right in every story', async ({ page }) => {
  await page.goto(ARABIC)
  const order = await page.locator('.prose').evaluate((prose) => {
    for (const name of ['pre', 'p'])
      prose
        .appendChild(document.createElement(name))
        .appendChild(document.createElement('code')).textContent = 'f();'
    return [...prose.querySelectorAll('code')].map((code) => {
      const lefts = [0, 3].map((index) => {
        const range = document.createRange()
        range.setStart(code.firstChild ?? code, index)
        range.setEnd(code.firstChild ?? code, index + 1)
        return range.getBoundingClientRect().left
      })
      return (lefts[0] ?? 0) < (lefts[1] ?? 0)
    })
  })
  expect(order).toEqual([true, true])
})

test('a date keeps the order of its words in a story that is written from right to left', async ({
  page,
}) => {
  await page.goto(ARABIC)
  // A notice for returning readers is hidden.
  const times = page.locator('article.story time').filter({ visible: true })
  expect(await times.count()).toBeGreaterThan(4)
  for (const time of await times.all()) {
    expect(await time.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)).toBe('en-GB')
    const starts = await time.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const text = walker.nextNode()
      return [...(text?.textContent ?? '').matchAll(/\S+/g)].map(({ index, 0: word }) => {
        const range = document.createRange()
        range.setStart(text ?? element, index)
        range.setEnd(text ?? element, index + word.length)
        const { left, top } = range.getBoundingClientRect()
        return { left, top }
      })
    })
    for (const [index, { left, top }] of starts.entries()) {
      const next = starts[index + 1]
      if (next !== undefined && next.top === top) expect(next.left).toBeGreaterThan(left)
    }
  }
})

test('two authors of one name are both in the byline, each with a link to their page', async ({ page }) => {
  await page.goto('/business/two-of-one-name')
  const links = page.locator('.byline').getByRole('link', { name: 'Asha Rao' })
  await expect(links).toHaveCount(2)
  await links.last().click()
  await expect(page).toHaveURL('/authors/asha-rao-of-the-port')
  await expect(page.locator('main')).toContainText('The world editor has the same name.')
})

test('a browser loads fonts of other scripts only for pages that contain such text', async ({ browser }) => {
  const loaded = async (path: string) => {
    // Chrome counts a font in its memory as loaded by every page.
    const page = await browser.newPage()
    await page.goto(path)
    const used = await page.evaluate(async () => {
      await document.fonts.ready
      const faces = [...document.fonts].filter(
        ({ family, status }) => family.startsWith('World') && status !== 'unloaded',
      )
      return faces.map(({ unicodeRange }) => unicodeRange.split(',')[0]?.toLowerCase())
    })
    await page.close()
    return used
  }
  expect(await loaded('/business/two-of-one-name')).toEqual([])
  expect(await loaded('/world/uk-ambassador-resigns')).toEqual([])
  expect(await loaded(HINDI)).toContain('u+900-963')
  // One story of the month is in Hindi, none in Arabic. The danda that ends its standfirst has a file of its own.
  expect(await loaded('/archive/2026/09')).toEqual(['u+900-963', 'u+964-965'])
})

test('text in scripts without capitals and italics has room for its marks, and no spaced letters', async ({
  page,
}) => {
  for (const [path, leading] of [
    [ARABIC, 1.4],
    [HINDI, 1.3],
  ] as const) {
    await page.goto(path)
    const styles = await page
      .locator('article.story :is(h1, .standfirst, .prose p, .prose blockquote, .dateline)')
      .evaluateAll((elements) =>
        elements.map((element) => {
          const { lineHeight, fontSize, letterSpacing, fontStyle, fontVariantCaps } =
            getComputedStyle(element)
          const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
          return { ratio, letterSpacing, fontStyle, fontVariantCaps }
        }),
      )
    expect(styles.length).toBeGreaterThan(4)
    for (const { ratio, ...style } of styles) {
      expect(ratio, path).toBeGreaterThan(leading)
      expect(style, path).toEqual({ letterSpacing: 'normal', fontStyle: 'normal', fontVariantCaps: 'normal' })
    }
  }
})

test('a story with a long address in Hindi is kept like any other, and has one URL', async ({ request }) => {
  expect(await (await request.get(HINDI)).text()).toContain('hrefLang="hi"')
  const state = async () => (await request.get(HINDI)).headers()['x-nextjs-cache']
  expect(['HIT', 'STALE']).toContain(await state())
  for (const ending of ['/lite', '.md']) expect((await request.get(HINDI + ending)).status()).toBe(200)
  for (const path of [`${HINDI}/`, HINDI.toLowerCase(), HINDI.toUpperCase().replace('WORLD', 'World')]) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status(), path).toBe(308)
    expect(response.headers().location).toBe(HINDI)
  }
  expect((await request.get(encodeURI(HINDI))).status()).toBe(404)
  expect((await request.get(`${HINDI}%E0%A4`)).status()).toBe(404)
})

test('stories in Hindi and Arabic have no accessibility violations, and fit a screen of 320 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  for (const path of [ARABIC, HINDI, `${ARABIC}/lite`, `${HINDI}/lite`]) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
    if (!path.endsWith('/lite')) expect(await accessibilityViolations(page), path).toEqual([])
  }
})
