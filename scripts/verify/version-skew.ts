import type { ChildProcess } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import getPort from 'get-port'
import { BROWSER_ARGUMENTS, findTestBrowser } from '../browser'
import { contentDirectory } from '../content-directory'
import { PRODUCTION, ready, start, stop } from '../server-process'
import type { Verdict } from './verdict'

type Deploys = {
  /** The folder of the first release. */
  first: string
  /** The folder that it was built in. */
  project: string
  rebuild(project: string): void
  verdict: Verdict
}

const MARK = 'second release'

/**
 * Deploys a second release while a browser has pages of the first one open. It differs in content and in every client
 * component. Every navigation must arrive without an error; one whose page wasn't prefetched must arrive in the second
 * release.
 */
export async function checkOpenPage({ first, project, rebuild, verdict }: Deploys): Promise<void> {
  console.log('— a deploy while pages are open')
  changeRelease(project)
  rebuild(project)
  const port = await getPort()
  const url = `http://localhost:${port}`
  const browser = await chromium.launch({ executablePath: findTestBrowser(), args: BROWSER_ARGUMENTS })
  try {
    let server = await serve(first, port)
    const toList = await openFront(browser, url)
    const toStory = await openFront(browser, url)
    await stop(server)
    server = await serve(join(project, '.next/standalone'), port)

    await toList.page.locator('.sections a').first().click()
    verdict.report('a list opens in the new release', await arrivalFault(toList, isSecond))
    await toStory.page.locator('main article a').first().click()
    verdict.report('a story that was prefetched opens', await arrivalFault(toStory, hasHeadline))
    await toStory.page.locator('.sections a').first().click()
    verdict.report('a list opens from there in the new release', await arrivalFault(toStory, isSecond))
    await stop(server)
  } finally {
    await browser.close()
  }
}

/** Marks the publication's name, and adds the mark to the page in every client component. */
function changeRelease(project: string): void {
  const file = join(project, contentDirectory(), 'publication.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, `name: The ${MARK}`))
  const components = join(project, 'components')
  for (const name of readdirSync(components, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.client.tsx'))
      appendFileSync(
        join(components, name),
        `\nif (typeof document !== 'undefined') document.documentElement.dataset.release = '${MARK}'\n`,
      )
}

type OpenPage = { page: Page; errors: string[] }

/** Opens the front page and waits until what is in view has been prefetched. */
async function openFront(browser: Browser, url: string): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, errors }
}

async function arrivalFault(
  { page, errors }: OpenPage,
  hasArrived: (page: Page) => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await hasArrived(page)
  } catch (error) {
    return `${error instanceof Error ? error.message : error} ${errors.join('; ')}`
  }
  return errors.length === 0 ? undefined : errors.join('; ')
}

const isSecond = (page: Page) => page.waitForSelector(`html[data-release="${MARK}"]`, { timeout: 10_000 })
const hasHeadline = (page: Page) => page.waitForSelector('article h1', { timeout: 10_000 })

async function serve(folder: string, port: number): Promise<ChildProcess> {
  const server = start([process.execPath, 'server.js'], {
    cwd: folder,
    env: { ...PRODUCTION, PORT: String(port) },
  })
  await ready(server)
  return server
}
