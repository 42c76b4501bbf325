import { expect, test } from '@playwright/test'
import { siteOrigin } from '../../lib/seo/site'
import { withServer } from '../../scripts/bench/measure-page'
import { auditPage } from './audit-page'
import { crawl } from './crawl'
import { sitemapPaths } from './sitemap-paths'

/** The build of `content/`, whatever is in it. All other browser tests run on the fixture publication. */
test('every page of the newsroom’s own content can be reached and read', async ({ browser, playwright }) => {
  test.setTimeout(240_000)
  await withServer('.', async (server) => {
    const request = await playwright.request.newContext({ baseURL: server })
    const paths = await sitemapPaths(request)
    const { pages, problems } = await crawl(request, ['/', ...paths], siteOrigin(process.env))
    expect(problems).toEqual([])
    for (const path of paths) expect(pages.has(path), path).toBe(true)

    const kinds = new Map([...pages].map(([path, html]) => [kindOf(path, html), path]))
    for (const path of kinds.values()) {
      const context = await browser.newContext({ baseURL: server })
      expect(await auditPage(await context.newPage(), path)).toEqual([])
      await context.close()
    }
  })
})

/** `story of opinion`, `/topics/*`, `/*`: pages of one kind have the same components. */
function kindOf(path: string, html: string): string {
  const [, story] = /<article class="story" data-kind="(\w+)"/.exec(html) ?? []
  if (story !== undefined) return `story of ${story}`
  const lists = /^\/(?:topics|authors|storylines|archive|latest)(?=\/|$)/.exec(path)?.[0] ?? ''
  return lists + path.slice(lists.length).replace(/[^/]+/g, (part) => (part === 'lite' ? part : '*'))
}
