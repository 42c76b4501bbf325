import type { ChildProcess } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { PAPER } from '../../scripts/paper'
import { ready, start, stop } from '../../scripts/server-process'

/** `npm run dev` on a copy of the fixture publication, as a writer uses it. */
// The development server compiles each page on its first request, which takes long beside a build on two cores.
test.describe.configure({ mode: 'serial', timeout: 480_000 })

const PORT = Number(process.env.E2E_PORT ?? 3217) + 1
const SITE = `http://localhost:${PORT}`
let folder: string
let server: ChildProcess

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
  for (const name of ['content', 'public'])
    await cp(join('tests/fixtures/paper', name), join(folder, name), { recursive: true })
  server = start([process.execPath, 'node_modules/next/dist/bin/next', 'dev', '-p', String(PORT)], {
    cwd: PAPER,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      CONTENT_DIRECTORY: join(folder, 'content'),
      NEXT_ADAPTER_PATH: resolve('tests/e2e/no-compiled-cache.js'),
    },
  })
  await ready(server)
})

test.afterAll(async () => {
  await stop(server)
  await rm(folder, { recursive: true, force: true })
})

const story = (address: string) => join(folder, 'content/articles', `${address}.mdx`)

test('an edited story shows on refresh', async ({ page }) => {
  await page.goto(`${SITE}/city/night-buses-return`)
  const file = story('city/night-buses-return')
  const text = await readFile(file, 'utf8')
  await writeFile(
    file,
    text
      .replace(/^headline: .*$/m, 'headline: Night buses are back')
      .replace('Four routes will leave', 'Five routes will leave'),
  )
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Night buses are back')
  await expect(page.locator('.prose')).toContainText('Five routes will leave')
})

test('the page of a story with errors shows file and line, and the rest of the site works', async ({
  page,
  request,
}) => {
  const file = story('city/night-buses-return')
  const text = await readFile(file, 'utf8')
  await writeFile(
    file,
    text.replace('authors: [tomas-lindqvist]', 'authors: [tomas-linqvist]').concat('\n{code}\n'),
  )
  await page.goto(`${SITE}/city/night-buses-return`)
  const problems = page.locator('main li')
  await expect(problems.filter({ hasText: 'tomas-linqvist' })).toContainText(
    /content\/articles\/city\/night-buses-return\.mdx:5 .*did you mean `tomas-lindqvist`/,
  )
  await expect(problems.filter({ hasText: '{code}' })).toContainText(/night-buses-return\.mdx:\d+/)
  const other = await request.get(`${SITE}/city/kilnhill-library-saved`)
  expect(await other.text()).toMatch(/<h1[^>]*>Kilnhill library/)
  await writeFile(file, text)
})

test('a story with invalid frontmatter keeps its URL and shows the error', async ({ page }) => {
  await writeFile(story('city/half-written'), '---\nheadline: Half\n---\n\nWords.\n')
  await page.goto(`${SITE}/city/half-written`)
  await expect(page.locator('main li').filter({ hasText: 'standfirst' })).toContainText(
    'content/articles/city/half-written.mdx',
  )
  await rm(story('city/half-written'))
})

test('a redirect works as soon as it is written', async ({ request }) => {
  const former = () => request.get(`${SITE}/elsewhere/night-buses-return`, { maxRedirects: 0 })
  expect((await former()).status()).toBe(404)
  await writeFile(
    join(folder, 'content/redirects.yaml'),
    'redirects: [{ from: /elsewhere/*, to: /city/* }]\n',
  )
  await expect.poll(async () => (await former()).headers().location).toBe('/city/night-buses-return')
})

test('the development server shows drafts and embargoed stories; a withdrawn story returns 410', async ({
  page,
  request,
}) => {
  const head = (headline: string, published: string, more: string) =>
    `---\nheadline: ${headline}\nstandfirst: Not for readers.\npublished: ${published}\nauthors: [asha-rao]\ntopics: [housing]\n${more}---\n\nHidden words.\n`
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  const hidden = {
    'city/hidden-draft': head(
      'A hidden draft',
      '2026-11-22T10:00:00Z',
      'draft: true\nimage: { src: hidden.png, alt: Hidden, credit: Nobody }\n',
    ),
    'city/hidden-embargo': head('A hidden embargo', tomorrow, ''),
    'city/hidden-withdrawn': head(
      'A hidden withdrawal',
      '2026-11-22T10:00:00Z',
      'withdrawn:\n  at: 2026-11-22T12:00:00Z\n  reason: A test.\n',
    ),
  }
  await cp(join(folder, 'public/images/embassy.png'), join(folder, 'content/articles/city/hidden.png'))
  for (const [address, text] of Object.entries(hidden)) await writeFile(story(address), text)
  await page.goto(`${SITE}/city/hidden-draft`)
  await expect(page.locator('.notice')).toHaveText(/^A draft\./)
  await expect(page.locator('.prose')).toHaveText('Hidden words.')
  const picture = page.locator('.lead-picture img')
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
  await page.goto(`${SITE}/city/hidden-embargo`)
  await expect(page.locator('.notice')).toHaveText(/^Under embargo until \d{1,2} \w+ \d{4}, \d\d:\d\d/)
  await expect(page.locator('.prose')).toHaveText('Hidden words.')
  const withdrawn = await request.get(`${SITE}/city/hidden-withdrawn`)
  expect(withdrawn.status()).toBe(410)
  const text = await withdrawn.text()
  expect(text).toMatch(/<h1[^>]*>This story was withdrawn</)
  expect(text).not.toContain('Hidden words')
  // All other lists have the route of the latest stories (`listRoute`): to compile each of them takes seconds.
  for (const list of ['/', '/city', '/latest']) {
    const response = await request.get(SITE + list)
    expect(response.status(), list).toBe(200)
    expect(await response.text(), list).not.toContain('A hidden')
  }
})
