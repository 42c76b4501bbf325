import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { Announce } from '@/lib/content/schema'
import { chunksOf } from '@/lib/format/chunks'

const byUrl = z.record(z.string(), z.string())
/** A site at one time: its pages with the times of their last change, its feeds with their entity tags. */
export const siteStateSchema = z.strictObject({ pages: byUrl, feeds: byUrl })
export type SiteState = z.infer<typeof siteStateSchema>

export type Changes = { pages: string[]; feeds: string[] }

/** A request to a service. `about` describes it for the log. */
type Message = { url: string; contentType: string; body: string; about: string }

/** Maximum number of URLs in one message to IndexNow. */
const BATCH = 10_000

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => name === 'sitemap' || name === 'url',
})
const entry = z.object({ loc: z.url(), lastmod: z.string().default('') })
const indexSchema = z.object({ sitemapindex: z.object({ sitemap: z.array(entry) }) })
const noPages = z.literal('').transform(() => ({ url: [] }))
const sitemapSchema = z.object({ urlset: z.object({ url: z.array(entry) }).or(noPages) })

/**
 * The sitemaps of an index, or the pages of a sitemap with the times of their last change ('' where it has none).
 * @throws Error if it is neither
 */
export function readSitemap(xml: string): { sitemaps: string[] } | { pages: Record<string, string> } {
  const document: unknown = parser.parse(xml)
  const index = indexSchema.safeParse(document)
  if (index.success) return { sitemaps: index.data.sitemapindex.sitemap.map(({ loc }) => loc) }
  const sitemap = sitemapSchema.safeParse(document)
  if (sitemap.success)
    return { pages: Object.fromEntries(sitemap.data.urlset.url.map(({ loc, lastmod }) => [loc, lastmod])) }
  throw new Error(`found ${xml.trim().slice(0, 60)}, expected a sitemap or an index of sitemaps`)
}

/** New, changed and removed pages and feeds, but no further pages of lists: each new story changes all of them. */
export function changesBetween(before: SiteState, after: SiteState): Changes {
  const differing = (a: Record<string, string>, b: Record<string, string>) =>
    [...new Set([...Object.keys(b), ...Object.keys(a)])].filter((address) => a[address] !== b[address])
  return {
    pages: differing(before.pages, after.pages).filter((address) => !/\/page\/\d+$/.test(address)),
    feeds: differing(before.feeds, after.feeds).filter((address) => after.feeds[address] !== undefined),
  }
}

/** The requests that report changes to the services in publication.yaml. `origin` is the site's. */
export function messagesOf({ indexNow, webSub }: Announce, origin: string, changes: Changes): Message[] {
  const messages: Message[] = []
  if (indexNow !== undefined)
    for (const urlList of chunksOf(changes.pages, BATCH))
      messages.push({
        url: indexNow.endpoint,
        contentType: 'application/json; charset=utf-8',
        // https://www.indexnow.org/documentation, "Submitting set of URLs"
        body: JSON.stringify({
          host: new URL(origin).host,
          key: indexNow.key,
          keyLocation: `${origin}/${indexNow.key}.txt`,
          urlList,
        }),
        about: `${urlList.length} ${urlList.length === 1 ? 'page' : 'pages'}`,
      })
  if (webSub !== undefined)
    for (const feed of changes.feeds)
      messages.push({
        url: webSub.hub,
        contentType: 'application/x-www-form-urlencoded',
        // PubSubHubbub 0.4, section 7. WebSub doesn't define this request.
        body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString(),
        about: feed,
      })
  return messages
}
