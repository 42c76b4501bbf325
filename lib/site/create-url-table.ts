import { isPublic, withdrawalOf } from '@/lib/content/publishing-state'
import type { Publication, Records } from '@/lib/content/schema'
import { chunksOf } from '@/lib/format/chunks'
import { type Catalog, createCatalog, type Story } from './catalog'
import { KINDS_WITH_FEEDS, listsOf, type StoryList } from './lists'
import { listSince, pagesOfEntries, pagesSince, publicUrls } from './public-urls'
import { restrictedFiles } from './restricted-files'
import {
  APP_FILES,
  CORRECTIONS,
  feedHref,
  LISTS,
  lightHref,
  NEWER_HREF,
  NEWS_SITEMAP_SIZE,
  newsHref,
  PODCAST_KINDS,
  podcastHref,
  SECURITY_PATH,
  SITEMAP_SIZE,
} from './routes'
import { encodedPath, pathKey, pathOf, pathSegments } from './url-path'
import type { UrlTable } from './url-table'

/**
 * The URLs of everything that is or will be public, and the targets of former URLs. `files` are the paths of the files
 * in public/, without a leading slash. `now` in milliseconds since the epoch.
 */
export function createUrlTable(records: Records, files: readonly string[], now: number): UrlTable {
  const catalog = createCatalog(records, Number.POSITIVE_INFINITY, now)
  const since = urlsSince(catalog)
  const stories = new Set(catalog.stories.map(({ address }) => address))
  const existing = new Set(files.map((file) => file.normalize()))
  const restricted = restrictedFiles(records, now)
  for (const [file, at] of restricted.since) if (existing.has(file)) since.set(file, at)
  const later = Array.from(since).filter(([, at]) => at > now)
  const own = [...since.keys()].filter((path) => !stories.has(path))
  const served = [...existing].filter((file) => !restricted.withheld.has(file))
  const pages = new Set([...served, ...own])
  return { pages, stories, later: new Map(later), ...formerUrls(records, pages) }
}

/**
 * Every path of a catalog without a leading slash, except light editions and texts of stories, and the time from which
 * it exists (milliseconds since the epoch; 0 if that doesn't depend on a story).
 */
export function urlsSince(catalog: Catalog): Map<string, number> {
  const since = new Map<string, number>()
  for (const [href, at] of pagesSince(catalog)) since.set(pathOf(href), at)
  for (const path of APP_FILES) since.set(path, 0)
  for (const path of documents(catalog)) since.set(path, 0)
  for (const list of listsOf(catalog, KINDS_WITH_FEEDS))
    for (const path of editionsOf(list)) since.set(path, listSince(list))
  for (const { href, stories } of listsOf(catalog, PODCAST_KINDS)) {
    const first = stories.findLast(({ audio }) => audio !== undefined)
    if (first !== undefined) since.set(pathOf(podcastHref(href)), Date.parse(first.published))
  }
  for (const story of catalog.stories)
    for (const path of partsOf(story)) since.set(pathOf(path), Date.parse(story.published))
  return since
}

/** The documents and pages of a story in addition to its own light edition and text. */
function partsOf(story: Story): string[] {
  const light = pagesOfEntries(story).map(({ path }) => lightHref(path))
  return story.kind === 'live' ? [newsHref(story.href), ...light] : []
}

/**
 * The targets of exact and prefix rules, and the URLs of withdrawn stories. The former URLs of a draft aren't included.
 */
function formerUrls({ redirects, articles }: Records, pages: ReadonlySet<string>) {
  const hidden = new Map(
    articles
      .filter((article) => !isPublic(article, Number.POSITIVE_INFINITY))
      .map((article) => [article.address, article]),
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
  for (const article of hidden.values())
    if (withdrawalOf(article) !== undefined) withdrawn.set(article.address, article.address)
  for (const { from, to } of rules) {
    const story = hidden.get(pathOf(to))
    const key = pathKey(from.replace(/\/\*$/, ''))
    const target = canonicalTarget(to, pages)
    // `check` reports a path that can't be a URL; the development server ignores it meanwhile.
    if (key === undefined || target === undefined) continue
    if (from.endsWith('/*')) prefixes.set(key, target)
    else if (story === undefined) exact.set(key, target)
    else if (withdrawn.has(story.address)) withdrawn.set(key, story.address)
  }
  return { redirects: exact, prefixes, withdrawn }
}

/**
 * A redirect's target as its page's own URL: `//Abo%75t/?a#b` becomes `/about?a#b`. Files keep their case, and so do the
 * folders of a target that ends in `/*`. Undefined for what can't be a URL of the site.
 */
function canonicalTarget(target: string, pages: ReadonlySet<string>): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? []
  const isPrefix = path.endsWith('/*')
  const requested = pathSegments(isPrefix ? path.slice(0, -2) : path)?.join('/')
  if (requested === undefined) return undefined
  if (isPrefix) return requested === '' ? '/*' : `${encodedPath(requested)}/*`
  return encodedPath(pages.has(requested) ? requested : requested.toLowerCase()) + rest
}

/** The feeds and the light edition of a list, without leading slashes. */
function editionsOf({ kind, href }: StoryList): string[] {
  const { feeds, hasLightEdition } = LISTS[kind]
  const editions = feeds.map((format) => feedHref(href, format))
  return [...editions, ...(hasLightEdition ? [lightHref(href)] : [])].map(pathOf)
}

/** The documents that belong neither to a story nor to a list. */
function documents(catalog: Catalog): string[] {
  const { lists, stories } = publicUrls(catalog)
  const sitemaps = [...chunksOf(lists, SITEMAP_SIZE), ...chunksOf(stories, SITEMAP_SIZE)]
  return [
    'feeds.opml',
    NEWER_HREF.slice(1),
    ...CORRECTIONS.feeds.map((format) => pathOf(feedHref(CORRECTIONS.base, format))),
    pathOf(lightHref(CORRECTIONS.base)),
    'llms.txt',
    'sitemap.xml',
    ...sitemaps.map((_, index) => `sitemaps/${index + 1}.xml`),
    'news-sitemap.xml',
    ...chunksOf(stories, NEWS_SITEMAP_SIZE).map((_, index) => `news-sitemaps/${index + 1}.xml`),
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
