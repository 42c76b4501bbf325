import { expect, type Page, test } from '@playwright/test'

const TABLES = '/science/wide-tables'
const WORDS = '/city/long-words'
const WIDTHS = [320, 390, 768, 1280]
/** No space, hyphen or slash to break at, and longer than any word of a language. */
const LONG = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft'

/** By how many pixels the page can be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('no page scrolls sideways for a wide table or a long word', async ({ page }) => {
  for (const address of [
    TABLES,
    WORDS,
    '/city',
    '/science',
    '/latest/page/2',
    '/topics',
    '/topics/long-words',
    '/storylines',
    '/storylines/a-long-storyline',
    '/authors',
    '/authors/maximiliane-oberbuergermeisterin',
    '/',
    `${WORDS}/lite`,
    `${TABLES}/lite`,
  ]) {
    await page.goto(address)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflow(page), `${address} at ${width} px`).toBeLessThanOrEqual(0)
    }
  }
})

for (const address of [
  '/city/every-block',
  '/opinion/a-ferry-is-a-street',
  '/city/barrier-inquiry-live',
  '/',
  '/city',
  '/topics',
  '/topics/flood-defence',
  '/authors',
  '/authors/asha-rao',
  '/storylines/tide-barrier',
  '/city/no-such-story',
])
  test(`any text of ${address} can be one long word`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'load' })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      expect(await textsThatOverflow(page), `at ${width} px`).toEqual([])
    }
  })

/** The texts that make a page scroll sideways if they are one long word. */
function textsThatOverflow(page: Page): Promise<string[]> {
  return page.evaluate((long) => {
    const { scrollWidth, clientWidth } = document.documentElement
    const before = scrollWidth - clientWidth
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
    for (const text of texts) {
      const parent = text.parentElement
      // A newsroom's own section names are short: they stand on one line that scrolls.
      if (parent === null || parent.closest('script, style, nav.sections, .folio, time') !== null) continue
      if (text.data.trim().length < 3 || parent.checkVisibility() === false) continue
      const original = text.data
      text.data = long
      if (document.documentElement.scrollWidth - clientWidth > Math.max(before, 0))
        found.add(`${parent.tagName.toLowerCase()}.${parent.className}: ${original.slice(0, 30)}`)
      text.data = original
    }
    return [...found]
  }, LONG)
}

test('a table scrolls in its own container, with the keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(TABLES)
  const table = page
    .locator('.table-scroll')
    .filter({ has: page.locator('th:nth-child(6)') })
    .first()
  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
})

test('printed, a table is as wide as the page and no column is cut', async ({ page }) => {
  // A4 less the margins of print.css, at 96 pixels an inch.
  await page.setViewportSize({ width: 680, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.goto(TABLES)
  const { left, right } = await page
    .locator('.prose')
    .evaluate((element) => element.getBoundingClientRect().toJSON())
  for (const table of await page.locator('.prose table').all()) {
    const box = await table.evaluate((element) => element.getBoundingClientRect().toJSON())
    expect(box.left).toBeGreaterThanOrEqual(left - 1)
    expect(box.right).toBeLessThanOrEqual(right + 1)
    expect(box.width).toBeGreaterThan((right - left) / 2)
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

for (const address of ['/', '/city'])
  test(`${address} shows a short text beside the top of its picture, without gaps`, async ({ page }) => {
    await page.goto(address)
    const gaps = await gapsBesidePictures(page)
    expect(gaps.length).toBeGreaterThan(0)
    expect(Math.max(...gaps)).toBeLessThan(16)
  })

/** Shortens the text of each card that has a picture beside it. Returns the distances from picture to text and in the text. */
function gapsBesidePictures(page: Page): Promise<number[]> {
  return page.locator('.card, .river > li').evaluateAll((cards) => {
    // The text's own box: that of its element fills the cell.
    const boxOfText = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getBoundingClientRect()
    }
    return cards.flatMap((card) => {
      for (const deck of card.querySelectorAll('.deck')) deck.textContent = 'Short.'
      const picture = card.querySelector('img')?.getBoundingClientRect()
      const texts = [...card.querySelectorAll('.kicker, .headline, .deck')].map(boxOfText)
      const beside = texts.every(
        (text) => picture && (text.right <= picture.left || text.left >= picture.right),
      )
      if (!picture || !beside) return []
      return texts.map((text, index) => Math.abs(text.top - (texts[index - 1]?.bottom ?? picture.top)))
    })
  })
}

test('a timeline is in the margin, unless it is all that its section contains', async ({ page }) => {
  await page.goto('/city/every-block')
  const timeline = page.locator('.prose .timeline').first()
  const column = await page.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().right)
  const left = () => timeline.evaluate((block) => block.getBoundingClientRect().left)
  expect(await left()).toBeGreaterThan(column)

  await timeline.evaluate((block) => {
    block.before(document.createElement('h2'))
    block.after(document.createElement('h2'))
  })
  expect(await left()).toBeLessThan(column)
})
