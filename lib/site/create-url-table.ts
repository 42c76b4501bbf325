import type { Article, Publication, Records } from '@/lib/content/schema'
import { MEDIA_ADDRESS } from '@/lib/images/media'
import { NEWS_SITEMAP_SIZE } from '@/lib/seo/news-sitemap'
import { SECURITY_PATH } from '@/lib/seo/security-txt'
import { sitemapParts } from '@/lib/seo/sitemap'
import { type Catalog, createCatalog, isPublic, withdrawalOf } from './catalog'
import { listsWithFeeds, pageAddresses, publicAddresses } from './public-urls'
import { pathKey } from './url-path'
import type { AddressTable } from './url-table'

/**
 * How long after its time a story is let through, in milliseconds. Pages are renewed to the second: asked for within
 * the second in which an embargo ends, one would be made of the old edition and kept.
 */
const RENEWAL = 2_000

/** What Next.js makes of files in app/ that aren't pages. */
const APP_FILES = ['healthz', 'robots.txt', 'manifest.webmanifest', 'icon.svg', 'apple-icon.png']

/**
 * Every address of all that is or will be public, and where former ones lead. `files` are the paths of the files in
 * public/, without a leading slash. `now` in milliseconds since the epoch.
 */
export function createAddressTable(records: Records, files: readonly string[], now: number): AddressTable {
  const catalog = createCatalog(records, Number.POSITIVE_INFINITY)
  const since = standingAddresses(catalog)
  const stories = new Set(catalog.stories.map(({ address }) => address))
  const later = Array.from(since, ([path, at]) => [path, at + RENEWAL] as const).filter(([, at]) => at > now)
  return {
    pages: new Set([...files, ...since.keys()].filter((path) => !stories.has(path))),
    stories,
    later: new Map(later),
    ...formerAddresses(records),
  }
}

/**
 * What stands at each address of an edition but the editions of its stories, without leading slashes, and since when
 * (milliseconds since the epoch; 0 for what doesn't hang on a story).
 */
export function standingAddresses(catalog: Catalog): Map<string, number> {
  const since = new Map(Array.from(pageAddresses(catalog), ([path, at]) => [path.slice(1), at]))
  for (const path of [...APP_FILES, ...documents(catalog)]) since.set(path, 0)
  for (const [path, at] of pictures(catalog)) since.set(path, at)
  return since
}

/** Where exact and prefix rules lead, and which addresses were a withdrawn story's. A draft's former ones say nothing. */
function formerAddresses({ redirects, articles }: Records) {
  const never = new Map(
    articles.filter((article) => !isPublic(article, Number.POSITIVE_INFINITY)).map(byPath),
  )
  const rules = [
    ...redirects,
    ...articles.flatMap(({ redirectFrom, address }) =>
      redirectFrom.map((from) => ({ from, to: `/${address}` })),
    ),
  ]
  const exact = new Map<string, string>()
  const prefixes = new Map<string, string>()
  const withdrawn = new Map<string, string>()
  for (const article of never.values())
    if (withdrawalOf(article) !== undefined) withdrawn.set(article.address, article.address)
  for (const { from, to } of rules) {
    const story = never.get(to)
    const key = pathKey(from.replace(/\/\*$/, ''))
    // `check` tells of an address that nobody can ask for; while a writer works on it, the rest goes on.
    if (key === undefined) continue
    if (from.endsWith('/*')) prefixes.set(key, to)
    else if (story === undefined) exact.set(key, to)
    else if (withdrawn.has(story.address)) withdrawn.set(key, story.address)
  }
  return { redirects: exact, prefixes, withdrawn }
}

function byPath(article: Article): [string, Article] {
  return [`/${article.address}`, article]
}

/** The documents that aren't a story's. */
function documents(catalog: Catalog): string[] {
  const { lists, stories } = publicAddresses(catalog)
  const sitemaps = [...sitemapParts(lists), ...sitemapParts(stories)]
  return [
    'feed.xml',
    'atom.xml',
    'feed.json',
    'feeds.opml',
    'lite',
    'llms.txt',
    'sitemap.xml',
    'news-sitemap.xml',
    ...listsWithFeeds(catalog).flatMap(({ href }) => [
      `${href.slice(1)}/feed.xml`,
      `${href.slice(1)}/feed.json`,
    ]),
    ...catalog.sections.map(({ id }) => `${id}/lite`),
    ...sitemaps.map((_, index) => `sitemaps/${index + 1}.xml`),
    ...sitemapParts(stories, NEWS_SITEMAP_SIZE).map((_, index) => `news-sitemaps/${index + 1}.xml`),
    ...texts(catalog.publication),
  ]
}

function texts({ files = {}, announce, security }: Publication): string[] {
  const key = announce?.indexNow?.key
  return [
    ...Object.keys(files),
    ...(key === undefined ? [] : [`${key}.txt`]),
    ...(security === undefined ? [] : [SECURITY_PATH.slice(1)]),
  ]
}

/** Pictures beside stories, and when the first story with each becomes public. */
function pictures({ stories }: Catalog): Map<string, number> {
  const since = new Map<string, number>()
  for (const { image, figures, published } of stories)
    for (const picture of [image, ...Object.values(figures)])
      if (picture?.src.startsWith(`${MEDIA_ADDRESS}/`)) {
        const path = picture.src.slice(1)
        since.set(path, Math.min(since.get(path) ?? Number.POSITIVE_INFINITY, Date.parse(published)))
      }
  return since
}
