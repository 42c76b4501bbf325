import { expect, test } from '@playwright/test'
import { layoutShift } from '../../scripts/layout-shift'

test('a news story has byline, date, dateline and links to related content', async ({ page }) => {
  await page.goto('/world/uk-ambassador-resigns')
  const story = page.locator('article').first()
  await expect(story.getByText('Leaked cables', { exact: true })).toBeVisible()
  await expect(story.getByRole('link', { name: 'Asha Rao' }).first()).toHaveAttribute(
    'href',
    '/authors/asha-rao',
  )
  await expect(story.locator('time[datetime="2019-07-10T14:05:00+05:30"]').first()).toHaveText(
    '10 July 2019, 09:35 BST',
  )
  await expect(story.locator('time[datetime="2019-07-10T19:40:00+05:30"]').first()).toHaveText(
    '10 July 2019, 15:10 BST',
  )
  await expect(story.getByText(/This story is more than \d+ years old/)).toBeVisible()
  await expect(story.locator('.prose > p').first()).toHaveText(/^NEW DELHI — \S/)
  await expect(story.locator('.prose > p').first().locator('span').first()).toHaveClass('dateline')
  await expect(story.locator('img').first()).toHaveAttribute('fetchpriority', 'high')
  await expect(story.locator('picture source').first()).toHaveAttribute('srcset', / 640w, .* 800w$/)
})

test('also-read cards have the kind, headline and author of their story, or link to another site', async ({
  page,
}) => {
  await page.goto('/world/uk-ambassador-resigns')
  const cards = page.getByRole('note', { name: /^Also read/ })
  await expect(cards).toHaveCount(3)
  await expect(cards.nth(0)).toContainText('Marcon Gordon')
  await expect(cards.nth(0).getByRole('link')).toHaveAttribute(
    'href',
    'https://example.org/big-tech-biden-scrutiny',
  )
  await expect(cards.nth(1).getByRole('link')).toHaveAccessibleName(/^Watch ?: “‘Don’t ever talk/)
})

test('the storyline lists its parts in order, marks this one, and links to the previous and next part', async ({
  page,
}) => {
  await page.goto('/world/uk-ambassador-resigns')
  const box = page.locator('section[aria-labelledby="storyline"]')
  await expect(box.getByRole('listitem')).toHaveCount(5)
  await expect(box.locator('[aria-current="page"]')).toHaveText(/^Britain’s ambassador/)
  await expect(box.getByRole('link', { name: /^‹ Previous/ })).toHaveAttribute(
    'href',
    '/world/2019/07/trump-no-longer-deal-with-envoy',
  )
  await expect(box.getByRole('link', { name: /^Next/ })).toHaveAttribute(
    'href',
    '/world/2019/07/who-leaked-the-cables',
  )
})

test('a correction has a notice at the top and its text at the foot', async ({ page }) => {
  await page.goto('/city/barrier-gate-three-fault')
  await page.getByRole('link', { name: /^Correction, 22 September 2026/ }).click()
  await expect(page).toHaveURL(/#corrections$/)
  await expect(page.getByRole('region', { name: 'Corrections and clarifications' })).toContainText(
    'It weighs 420 tonnes',
  )
})

test('an opinion piece is labelled as opinion', async ({ page }) => {
  await page.goto('/opinion/a-ferry-is-a-street')
  const header = page.locator('article > header')
  await expect(header.getByText('Opinion', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-style', 'italic')
  const paper = page.locator('html')
  await expect(paper).toHaveCSS('background-color', 'rgb(251, 241, 221)')
  // Next.js keeps the page that the reader has left in the document.
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Latest')
  await expect(paper).toHaveCSS('background-color', 'rgb(252, 250, 245)')
  await page.goBack()
  await expect(paper).toHaveCSS('background-color', 'rgb(251, 241, 221)')
  await page.goto('/latest')
  await expect(
    page.getByRole('link', { name: /^Opinion ?: A city that measures itself in tides/ }),
  ).toBeVisible()
})

test('the masthead matches the page, also after a navigation', async ({ page }) => {
  await page.goto('/')
  const nameplate = page.locator('.nameplate')
  const size = () => nameplate.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const large = await size()
  await page.getByRole('link', { name: 'Latest', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Latest')
  await expect.poll(size).toBeLessThan(large / 2)

  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/city/barrier-inquiry-opens')
  const sections = page.locator('.sections')
  await expect(sections).toBeHidden()
  await page.getByRole('link', { name: 'City', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('City')
  await expect(sections).toBeVisible()
})

test('several authors are named with their roles; without authors, the agency is named', async ({ page }) => {
  await page.goto('/city/barrier-engineers-letter')
  const header = page.locator('article > .byline')
  for (const name of ['Beatriz Ahlgren', 'Tomas Lindqvist', 'Edda Hartvig'])
    await expect(header.getByRole('link', { name })).toBeVisible()
  await expect(header).toContainText('Investigations reporter')
  await page.goto('/world/2020/11/trump-electoral-college')
  await expect(header).toContainText('Agencies')
})

test('no line of a byline starts with a comma', async ({ page }) => {
  await page.goto('/city/barrier-engineers-letter')
  for (const width of [320, 345, 360, 390, 412, 600, 768]) {
    await page.setViewportSize({ width, height: 800 })
    const starts = await page
      .locator('.byline p')
      .evaluateAll((lines) =>
        lines.flatMap((line) =>
          [...line.querySelectorAll('.comma')]
            .filter((comma) => comma.textContent.startsWith(',') && comma.checkVisibility())
            .map((comma) => (comma.getClientRects()[0]?.left ?? 0) - line.getBoundingClientRect().left),
        ),
      )
    expect(starts.length).toBeGreaterThan(0)
    for (const start of starts) expect(start, `at ${width} px`).toBeGreaterThan(10)
  }
})

test('plain text is shown unchanged, whatever characters it contains', async ({ page }) => {
  for (const [path, selector, text] of [
    ['/authors/dot-oneil', 'h1', 'Dot O’Neil "Dotty" <& Sons>'],
    ['/authors/dot-oneil', '.profile p', 'Dot O’Neil writes "in quotes", with <angles> & an ampersand.'],
    ['/topics/research-and-development', 'h1', 'R&D, "cuts" and <more>'],
    ['/city/plain-markdown', '.prose', 'Braces {like these} and angles, 3 < 4, are text in a Markdown file.'],
  ] as const) {
    await page.goto(path)
    await expect(page.locator(selector).first()).toHaveText(text)
  }
  await page.goto('/city/every-block')
  await expect(page.locator('.corrections')).toContainText('An earlier version said “<b>five</b> & more”.')
  await expect(page.locator('.also-read').last()).toContainText('A story elsewhere & more')
  expect(await page.title()).toBe('Every block that a story can contain, on one page — The Ostrey Courier')
})

test('an embed sends no request to the other site before a click', async ({ page }) => {
  const outside: string[] = []
  page.on('request', (request) => {
    if (!/^(?:http:\/\/localhost|data:|about:)/.test(request.url())) outside.push(request.url())
  })
  await page.goto('/science/the-sound-a-harbour-makes')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('link', { name: /Load from example\.org/ })).toBeVisible()
  await page.waitForLoadState('load')
  expect(outside).toEqual([])
})

test('pictures do not shift the page while it loads', async ({ page }) => {
  await page.goto('/city/barrier-inquiry-opens')
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect
    .poll(() => page.evaluate(() => [...document.images].every((image) => image.complete)))
    .toBe(true)
  await page.evaluate(() => document.fonts.ready)
  expect(await layoutShift(page)).toBe(0)
})

test('pictures in the text reserve their space before they load', async ({ page }) => {
  // No request may be sent.
  await page.route('**/media/**', () => {})
  await page.goto('/city/market-hall-in-pictures', { waitUntil: 'domcontentloaded' })
  const pictures = page.locator('.prose figure img')
  expect(await pictures.count()).toBeGreaterThan(2)
  for (const picture of await pictures.all()) {
    const box = await picture.boundingBox()
    const [width, height] = await picture.evaluate((one: HTMLImageElement) => [
      Number(one.getAttribute('width')),
      Number(one.getAttribute('height')),
    ])
    expect((box?.width ?? 0) / (box?.height ?? 0)).toBeCloseTo((width ?? 0) / (height ?? 0), 1)
  }
})

test('the story can be read without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/city/barrier-inquiry-opens')
  await expect(page.locator('.prose')).toContainText('I thought that was what the letter was for')
  await context.close()
})
