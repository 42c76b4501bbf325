import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findDocument } from '@/components/editions/documents/find-document'
import { withdrawnDocument } from '@/components/editions/documents/withdrawn-document'
import { BROWSER_ARGUMENTS, findTestBrowser } from '@/scripts/browser'
import { compilePageStyle } from '@/scripts/page-style'
import { accessibilityViolations } from '@/tests/e2e/audit-page'
import { ROUTES, servePaper } from './greek-paper'

// Functions that Next.js caches run each time here.
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }))

/** Each kind of page once; the words of stories differ only in their labels. */
const PAGES = [
  'front',
  'story with every block',
  'live story',
  'opinion',
  'section, page 2',
  'standing page',
  'topics',
  'storyline',
  'author',
  'archive, month',
  'settings',
  'saved stories',
  'offline',
  'not found',
] as const

let browser: Browser
let page: Page
let style: string
beforeAll(async () => {
  style = (await compilePageStyle()).css
  browser = await chromium.launch({ executablePath: findTestBrowser(), args: BROWSER_ARGUMENTS })
  page = await browser.newPage({ viewport: { width: 320, height: 800 } })
})
afterAll(() => browser.close())

async function problemsOf(html: string): Promise<string[]> {
  await page.setContent(html)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return [...(await accessibilityViolations(page)), ...(wide > 0 ? [`${wide} px wider than the screen`] : [])]
}

describe.each(['hi', 'ar'])('in the language %s, on a phone of 320 px', (language) => {
  beforeAll(() => void servePaper(language))

  test.each(PAGES)('the page “%s” is accessible and doesn’t scroll sideways', async (name) => {
    const { html, metadata } = await ROUTES[name]()
    const head = `<head><title>${metadata?.title}</title><style>${style}</style>`
    expect(await problemsOf(html.replace('<head>', head))).toEqual([])
  })

  test('light editions and the notice of a withdrawn story are accessible and don’t scroll sideways', async () => {
    for (const path of ['lite', 'poli/every-block/lite'])
      expect(await problemsOf((await findDocument(path))?.body ?? ''), path).toEqual([])
    expect(await problemsOf((await withdrawnDocument('poli/withdrawn')) ?? '')).toEqual([])
  })
})
