import { expect, test } from '@playwright/test'
import { builtOrigin, readBuilt } from '../../lib/content/built-content'
import { withServer } from '../../scripts/server-process'
import { auditPage } from './audit-page'
import { crawl } from './crawl'
import { sitemapPaths } from './sitemap-paths'

/** How many pages are requested without a browser, and how many URLs together with what the pages link to and show. */
const MOST_PAGES = 250
const MOST_URLS = 1_000

/** The build of `content/`, whatever is in it. All other browser tests run on the fixture publication. */
test('the pages of the newsroom’s own content can be reached and read', async ({ browser, playwright }) => {
  test.setTimeout(600_000)
  await withServer('.', async (server) => {
    const request = await playwright.request.newContext({ baseURL: server })
    const listed = new Set(await sitemapPaths(request))
    const starts = new Set(['/', ...rareStories(listed), ...some([...listed])])
    const { pages, problems } = await crawl(request, [...starts], builtOrigin('.'), {
      assumed: listed,
      most: MOST_URLS,
    })
    expect(problems).toEqual([])
    for (const path of starts) expect(pages.has(path), path).toBe(true)

    const kinds = new Map([...pages].map(([path, html]) => [kindOf(path, html), path]))
    const tab = await browser.newPage({ baseURL: server })
    for (const path of kinds.values()) expect(await auditPage(tab, path)).toEqual([])
    await tab.close()
  })
})

/** The path of a story of each kind in each language. */
function rareStories(listed: ReadonlySet<string>): string[] {
  const paths = readBuilt('.').index.articles.flatMap(({ kind, language, address }) => {
    const path = encodeURI(`/${address}`)
    return listed.has(path) ? [[`${kind} ${language}`, path] as const] : []
  })
  return [...new Map(paths).values()]
}

/** All paths or, from a long list, as many as are requested, at equal distances. */
function some(paths: readonly string[]): string[] {
  const step = Math.max(1, paths.length / MOST_PAGES)
  return paths.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step))
}

/** `opinion in ar`, `/topics/*`, `section`, `standing page`: pages of one kind have the same components. */
function kindOf(path: string, html: string): string {
  const [, story, language = ''] =
    /<article class="story" data-kind="(\w+)"(?:[^>]* lang="([^"]+)")?/.exec(html) ?? []
  if (story !== undefined) return `${story} in ${language}`
  if (html.includes('class="standing"')) return 'standing page'
  const lists = /^\/(?:topics|authors|storylines|archive|latest)(?=\/|$)/.exec(path)?.[0] ?? ''
  return lists + path.slice(lists.length).replace(/[^/]+/g, (part) => (part === 'lite' ? part : '*'))
}
