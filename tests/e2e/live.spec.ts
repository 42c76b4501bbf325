import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import getPort from 'get-port'
import { run } from '../../scripts/bench/run'
import { PAPER } from '../../scripts/paper'
import { PRODUCTION, ready, start, stop } from '../../scripts/server-process'

const STORY = '/world/2020/vote-count-live'
const ENTRIES = '.prose .live-update'
/** Milliseconds: more than the longest pause between requests, after those that failed while a server was down. */
const PAUSE = 301_000
const headline = (page: Page, place: number) =>
  page.locator(ENTRIES).nth(place).getByRole('heading', { level: 2 })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('live coverage has its newest entries, key moments that link to entries, and pages of all entries', async ({
    page,
  }) => {
    await page.goto(STORY)
    await expect(page.locator('.story-kicker')).toContainText('Live')
    // The newest 50, the pinned one first.
    await expect(page.locator(ENTRIES)).toHaveCount(50)
    await expect(headline(page, 0)).toHaveText('How the count works')
    await expect(headline(page, 1)).toHaveText('The count is over')
    const moments = page.getByRole('navigation', { name: 'Key moments' }).getByRole('link')
    await expect(moments).toHaveText([
      'The count is over',
      'The mayor concedes',
      'Midnight, and half the boxes are open',
      'The doors are locked',
    ])
    await moments.nth(3).click()
    await expect(page).toHaveURL(`${STORY}/updates/1#2020-11-26-2035-the-doors-are-locked`)
    const entry = page.locator(':target')
    await expect(entry).toContainText('The doors are locked')
    await expect(entry).toBeInViewport()
    await expect(page.getByRole('link', { name: /26 November 2020, 20:07/ })).toHaveCount(0)
    await page.getByRole('navigation', { name: 'All updates' }).getByRole('link').click()
    await expect(page).toHaveURL(`${STORY}/updates/2`)
    await page.getByRole('link', { name: 'The count, ward by ward' }).click()
    await expect(page).toHaveURL(STORY)
  })
})

test('the time of an entry is the link to it, on the page on which it stays', async ({ page }) => {
  await page.goto(STORY)
  const time = page.locator(ENTRIES).nth(1).getByRole('link').first()
  await expect(time).toHaveAttribute('href', `${STORY}/updates/2#2020-11-27-0300-the-count-is-over`)
})

test('a link to an entry on another page opens that page, and one with a former headline finds its entry', async ({
  page,
}) => {
  await page.goto(`${STORY}#2020-11-26-2035-the-doors-are-locked`)
  await expect(page).toHaveURL(`${STORY}/updates/1#2020-11-26-2035-the-doors-are-locked`)
  await page.goto(`${STORY}#2020-11-27-0047-the-mayor-gives-up`)
  await expect(page.getByRole('heading', { name: 'The mayor concedes' })).toBeInViewport()
})

test('the banner of the front page is closed by keyboard and stays closed, before scripts run', async ({
  page,
}) => {
  await page.goto('/')
  const banner = page.locator('.banner')
  await expect(banner).toContainText('The count, ward by ward')
  await banner.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('Enter')
  await expect(banner).toBeHidden()
  // Before the scripts of the page run, so that nothing moves.
  await page.route('**/*.js', (route) => route.abort())
  await page.reload()
  await expect(banner).toBeHidden()
  await page.unroute('**/*.js')
  await page.reload()
  await expect(banner).toBeHidden()
  await page.getByRole('link', { name: 'Latest' }).first().click()
  await expect(page).toHaveURL('/latest')
  await page.locator('.nameplate a').click()
  await expect(page.locator('.lead-story')).toBeVisible()
  await expect(page.locator('.banner')).toBeHidden()
})

test('an ordinary story doesn’t load the script of live coverage', async ({ page }) => {
  const scripts = new Set<string>()
  page.on('response', async (response) => {
    if (response.url().endsWith('.js') && (await response.text()).includes('live-pages'))
      scripts.add(page.url())
  })
  await page.goto('/world/uk-ambassador-resigns', { waitUntil: 'networkidle' })
  await page.goto(STORY, { waitUntil: 'networkidle' })
  // The text of a script may arrive after the network is idle.
  await expect.poll(() => [...scripts].map((url) => new URL(url).pathname)).toEqual([STORY])
})

/** A copy of the build whose content a test replaces, as a deploy does. */
async function withReleases(
  use: (origin: string, deploy: (edit: (text: string) => string) => Promise<void>) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-live-'))
  const port = String(await getPort())
  const env = { ...PRODUCTION, PORT: port }
  const serve = async () => {
    const server = start([process.execPath, 'server.js'], { cwd: folder, env })
    await ready(server)
    return server
  }
  try {
    const isLeftOut = (path: string) => /\.next\/(?:cache\/(?!images)[^/]+|server\/route-cache)$/.test(path)
    cpSync(PAPER, folder, { recursive: true, filter: (path) => !isLeftOut(path) })
    let server = await serve()
    const file = join(folder, 'content/articles/world/2020/vote-count-live.mdx')
    try {
      await use(`http://localhost:${port}`, async (edit) => {
        await stop(server)
        writeFileSync(file, edit(readFileSync(file, 'utf8')))
        await run(folder, [join(folder, 'node_modules/tsx/dist/cli.mjs'), 'scripts/prepare.ts'])
        // A build of this content has another page.
        rmSync(join(folder, '.next/server/route-cache'), { recursive: true, force: true })
        const pages = join(folder, '.next/server/app/world/2020')
        for (const name of readdirSync(pages))
          if (name.startsWith('vote-count-live')) rmSync(join(pages, name), { recursive: true })
        server = await serve()
      })
    } finally {
      await stop(server)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function newsOf(request: APIRequestContext, url: string, etag = '') {
  const response = await request.get(url, { headers: etag === '' ? {} : { 'if-none-match': etag } })
  return {
    status: response.status(),
    etag: response.headers().etag ?? '',
    size: (await response.body()).length,
  }
}

test('an open page offers new entries without moving, shows edits and removals, and stops at the end', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000)
  const entry = (time: string, title: string) =>
    `<LiveUpdate at="${time}" headline="${title}" author="asha-rao">\n\nWords of ${title}.\n\n</LiveUpdate>\n\n`
  const before = (text: string, entries: string) => text.replace('<LiveUpdate', `${entries}<LiveUpdate`)
  await withReleases(async (origin, deploy) => {
    await page.clock.install()
    await page.goto(origin + STORY, { waitUntil: 'networkidle' })
    const news = await newsOf(request, `${origin}${STORY}/updates.json`)
    expect(news.size).toBeLessThan(4_000)
    expect(await newsOf(request, `${origin}${STORY}/updates.json`, news.etag)).toMatchObject({
      status: 304,
      size: 0,
    })

    // Removes both, as if they hadn't been there when the page was opened.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('.key-moments, .live-pages')) part.remove()
    })
    const read = page.getByRole('heading', { name: 'The mayor concedes' })
    await read.scrollIntoViewIfNeeded()
    const placeOf = async () => (await read.boundingBox())?.y
    const place = await placeOf()
    await deploy((text) =>
      before(
        text,
        ['A van arrives', 'A box is carried in', 'One more box', 'It is empty']
          .map((title, index) => entry(`2020-11-27T03:1${index}:00Z`, title))
          .join(''),
      )
        .replace('Ward 59: recount', 'Corrected. Ward 59: recount')
        .replace(/<LiveUpdate [^>]*headline="Ward 58 reports"[\s\S]*?<\/LiveUpdate>/, ''),
    )
    await page.clock.fastForward(PAUSE)
    const button = page.getByRole('button', { name: '4 new updates' })
    await expect(button).toBeInViewport()
    await expect(page.getByRole('status').filter({ hasText: '4 new updates' })).toBeAttached()
    await expect(page.getByRole('heading', { name: 'Ward 58 reports' })).toHaveCount(0)
    await expect(page.locator(ENTRIES).filter({ hasText: 'Ward 59 reports' })).toContainText('Ward')
    await expect(page.getByRole('heading', { name: 'One more box' })).toHaveCount(0)
    expect(Math.abs(((await placeOf()) ?? 0) - (place ?? 0))).toBeLessThan(2)

    await button.focus()
    await page.keyboard.press('Enter')
    await expect(headline(page, 1)).toHaveText('It is empty')
    await expect(headline(page, 2)).toHaveText('One more box')
    await expect(headline(page, 5)).toHaveText('The count is over')
    await expect(page.locator(ENTRIES).nth(1)).toBeFocused()
    await expect(button).toBeHidden()
    await expect(page.getByRole('navigation', { name: 'Key moments' }).getByRole('link')).toHaveCount(4)
    await expect(page.getByRole('navigation', { name: 'All updates' }).getByRole('link')).toHaveCount(2)
    await expect(page.locator('.prose > *').nth(1)).toHaveClass('key-moments')

    const former = await page.context().newPage()
    await former.clock.install()
    await former.goto(`${origin}${STORY}/updates/1`, { waitUntil: 'networkidle' })
    // Two of the entries below are on the page of older entries now.
    await expect(page.locator(ENTRIES).last()).toContainText('Ward 11 reports')
    await deploy((text) =>
      text
        .replace('2999-01-01T00:00:00Z', '2020-11-27T04:00:00Z')
        .replace(/<LiveUpdate [^>]*headline="Ward 11 reports"[\s\S]*?<\/LiveUpdate>/, '')
        .replace('headline="Ward 13 reports"', 'headline="Ward 13, read again"')
        .replace('Sixty wards', 'Fifty-nine wards')
        .replace('Follow the count', 'The count was over at four. Follow it')
        .replace(
          'kind: live',
          'kind: live\ncorrections:\n  - { at: 2020-11-27T04:00:00Z, kind: correction, text: Fifty-nine wards. }',
        ),
    )
    await page.clock.fastForward(PAUSE)
    await expect(page.locator('.story-kicker')).not.toContainText('Live', { timeout: 20_000 })
    await expect(page.locator(ENTRIES)).toHaveCount(52)
    await expect(page.locator(ENTRIES).last()).toContainText('Ward 13, read again')
    await former.clock.fastForward(PAUSE)
    await expect(former.getByRole('heading', { name: 'Ward 13, read again' })).toBeVisible({
      timeout: 20_000,
    })
    await expect(former.getByRole('heading', { name: 'Ward 11 reports' })).toHaveCount(0)
    await expect(page.locator('.standfirst')).toContainText('Fifty-nine wards')
    await expect(page.locator('.story-text > p').first()).toContainText('Correction, ')
    await expect(page.locator('.corrections')).toContainText('Fifty-nine wards.')
    await expect(page.locator('.prose > p').first()).toContainText('The count was over at four.')
    let asked = 0
    page.on('request', (one) => one.url().endsWith('/updates.json') && asked++)
    await page.clock.fastForward(600_000)
    expect(asked).toBe(0)
  })
})

test('after a long absence all entries are replaced when the reader asks for the new ones', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto(STORY, { waitUntil: 'networkidle' })
  await page.evaluate(() => {
    for (const entry of document.querySelectorAll('.live-update')) entry.id = entry.id.replace('2020', '2019')
  })
  await page.clock.fastForward(21_000)
  await page.getByRole('button', { name: '50 new updates' }).click()
  await expect(page.locator(ENTRIES)).toHaveCount(50)
  await expect(page.locator(`${ENTRIES}[id^="2019"]`)).toHaveCount(0)
  await expect(headline(page, 1)).toHaveText('The count is over')
})

test('new entries are offered and shown from right to left', async ({ page }) => {
  await page.clock.install()
  await page.goto('/world/2020/al-farz-live', { waitUntil: 'networkidle' })
  // Below the pinned one.
  const newest = page.locator(ENTRIES).nth(1)
  const id = (await newest.getAttribute('id')) ?? ''
  await newest.evaluate((entry) => entry.remove())
  await page.clock.fastForward(21_000)
  const button = page.getByRole('button', { name: '1 new update' })
  await expect(page.locator('.live-news')).toHaveAttribute('lang', 'en-GB')
  // The connection fails, and works again.
  const reload = /al-farz-live\?updates=/
  await page.route(reload, (route) => route.abort())
  await button.press('Enter')
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  await page.unroute(reload)
  await again.press('Enter')
  await expect(newest).toHaveAttribute('id', id)
  await expect(newest).toBeFocused()
  await expect(newest).toHaveCSS('direction', 'rtl')
})

test('a page whose story was withdrawn is loaded again once, also where a cache still has the story', async ({
  page,
}) => {
  await page.clock.install()
  await page.route('**/updates.json', (route) => route.fulfill({ status: 410 }))
  let loaded = 0
  page.on('request', (request) => request.isNavigationRequest() && loaded++)
  await page.goto(STORY, { waitUntil: 'networkidle' })
  await page.clock.fastForward(21_000)
  await page.waitForURL(`${STORY}?updates=withdrawn`, { waitUntil: 'networkidle' })
  await page.clock.fastForward(600_000)
  await expect(headline(page, 1)).toBeAttached()
  expect(loaded).toBe(2)
})
