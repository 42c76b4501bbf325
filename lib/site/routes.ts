/**
 * The table of routes: every kind of URL of the site. Reserved names, feeds, menu links, rewrites and list pages are
 * derived from it. next.config.ts and proxy.ts load this file, so it imports nothing.
 */

/** File name and media type of each feed format. */
export const FEED_FORMATS = {
  rss: { file: 'feed.xml', mediaType: 'application/rss+xml' },
  atom: { file: 'atom.xml', mediaType: 'application/atom+xml' },
  json: { file: 'feed.json', mediaType: 'application/feed+json' },
} as const
export type FeedFormat = keyof typeof FEED_FORMATS

export type ListKind = 'front' | 'latest' | 'section' | 'topic' | 'storyline' | 'author' | 'month'

/** The text (key in lib/words) of a link to a list, or to the directory of all lists of a kind. */
export type ListTitle = 'latest' | 'topics' | 'storylines' | 'authors' | 'archive' | 'corrections'

type ListRoute = {
  /** Where the URLs of these lists start; '' for the root. */
  base: string
  /** Number of segments after the base that name the list: `2026/11` has two. */
  keySegments: 0 | 1 | 2
  /** The link in the menu: to the list, or to the directory of all lists of the kind, which is at the base. */
  title?: ListTitle
  /** Formats of each list's own feeds. */
  feeds: readonly FeedFormat[]
  /** Whether the build renders the feeds and `npm run announce` reports their changes to a WebSub hub. */
  hasHub?: true
  /** Whether each list has a light edition. */
  hasLightEdition?: true
}

/** The lists of stories. The URL of a list is `<base>/<key>`; its further pages are at `<base>/<key>/page/<number>`. */
export const LISTS: Readonly<Record<ListKind, ListRoute>> = {
  front: { base: '', keySegments: 0, feeds: ['rss', 'atom', 'json'], hasHub: true, hasLightEdition: true },
  latest: { base: '/latest', keySegments: 0, title: 'latest', feeds: [] },
  section: { base: '', keySegments: 1, feeds: ['rss', 'json'], hasHub: true, hasLightEdition: true },
  topic: { base: '/topics', keySegments: 1, title: 'topics', feeds: ['rss', 'json'] },
  storyline: { base: '/storylines', keySegments: 1, title: 'storylines', feeds: ['rss', 'json'] },
  author: { base: '/authors', keySegments: 1, title: 'authors', feeds: ['rss', 'json'] },
  month: { base: '/archive', keySegments: 2, title: 'archive', feeds: [] },
}

/** The list of corrections. It has pages and feeds like a list of stories; its members are corrections. */
export const CORRECTIONS = {
  base: '/corrections',
  title: 'corrections',
  feeds: ['rss', 'atom', 'json'],
} as const satisfies { base: string; title: ListTitle; feeds: readonly FeedFormat[] }

/** `/topics/ferries` for the key `ferries` of a topic, encoded; `/` for the front page, whose key is ''. */
export function listHref(kind: ListKind, key: string): string {
  return `${LISTS[kind].base}${key === '' ? '' : `/${encodeURI(key)}`}` || '/'
}

/** The URL of a page of the list at `href`; page 1 is the list's own. */
export function pageHref(href: string, page: number): string {
  return page === 1 ? href : `${href}/page/${page}`
}

/** `/world/feed.xml` for the list at `/world`. */
export function feedHref(href: string, format: FeedFormat): string {
  return `${href === '/' ? '' : href}/${FEED_FORMATS[format].file}`
}

/** The lists whose stories with sound are a podcast. */
export const PODCAST_KINDS = ['front', 'storyline'] as const satisfies readonly ListKind[]

/** `/storylines/strike/podcast.xml` for the list at `/storylines/strike`. */
export function podcastHref(href: string): string {
  return `${href === '/' ? '' : href}/podcast.xml`
}

/** `/world/x/lite` for the page at `/world/x`. */
export function lightHref(href: string): string {
  return `${href === '/' ? '' : href}/lite`
}

/**
 * `/city/hearing/updates/3` for the third page of the entries of the live story at `/city/hearing`, from the oldest.
 */
export function updatesHref(href: string, page: number): string {
  return `${href}/updates/${page}`
}

/** `/city/hearing/updates.json`, which the open page of a live story requests. */
export function newsHref(href: string): string {
  return `${href}/updates.json`
}

/** The end of the path of such a page. */
export const UPDATES_PAGE = /\/updates\/([1-9]\d*)$/

/** `/world/x/history` for the page with the changes of the story at `/world/x`. */
export function historyHref(href: string): string {
  return `${href}/history`
}

/** The end of the path of such a page. */
export const HISTORY_PAGE = /\/history$/

type MenuLink = { href: string; title: ListTitle }

/** Links to the lists and directories. The menu leaves out the directories that are empty. */
export const MENU_LINKS: readonly MenuLink[] = [...Object.values(LISTS), CORRECTIONS].flatMap(
  ({ base, title }) => (title === undefined ? [] : [{ href: base, title }]),
)

/** Pages that link to all lists of a kind. */
export const DIRECTORIES: readonly MenuLink[] = Object.values(LISTS).flatMap(
  ({ base, title, keySegments }) => (title === undefined || keySegments === 0 ? [] : [{ href: base, title }]),
)

/** What decides which directories have entries. `newest`, because the list of all stories would resolve each of them. */
type DirectoryEntries = Readonly<Record<'topics' | 'storylines' | 'authors', { size: number }>> & {
  newest(count: number): readonly unknown[]
}

/** Whether a URL is that of a directory that links to nothing yet: `/topics` before the first public story with a topic. */
export function isEmptyDirectory(href: string, entries: DirectoryEntries): boolean {
  const { topic, storyline, author, month } = LISTS
  return (
    (href === topic.base && entries.topics.size === 0) ||
    (href === storyline.base && entries.storylines.size === 0) ||
    (href === author.base && entries.authors.size === 0) ||
    (href === month.base && entries.newest(1).length === 0)
  )
}

/**
 * Pages for the data that a reader's browser stores. They are the same for everybody and in no sitemap. Their texts are
 * keys of lib/words.
 */
export const READER_PAGES = {
  saved: { href: '/saved', title: 'saved', deck: 'savedDeck' },
  settings: { href: '/settings', title: 'settings', deck: 'settingsDeck' },
} as const

/**
 * The documents of the site that aren't pages: `path` is a regular expression for the path without its leading slash.
 * next.config.ts rewrites these paths to app/documents, and components/editions/documents creates each kind. A file of
 * the same name in public/ takes precedence.
 */
export const DOCUMENTS = [
  { kind: 'rss', path: '(?:.+/)?feed\\.xml', mediaType: 'application/rss+xml; charset=utf-8' },
  { kind: 'json', path: '(?:.+/)?feed\\.json', mediaType: 'application/feed+json; charset=utf-8' },
  { kind: 'podcast', path: '(?:.+/)?podcast\\.xml', mediaType: 'application/rss+xml; charset=utf-8' },
  { kind: 'atom', path: '(?:corrections/)?atom\\.xml', mediaType: 'application/atom+xml; charset=utf-8' },
  { kind: 'opml', path: 'feeds\\.opml', mediaType: 'text/x-opml; charset=utf-8' },
  { kind: 'lite', path: '(?:.+/)?lite', mediaType: 'text/html; charset=utf-8' },
  { kind: 'markdown', path: '.+\\.md', mediaType: 'text/markdown; charset=utf-8' },
  { kind: 'updates', path: '.+/updates\\.json', mediaType: 'application/json; charset=utf-8' },
  { kind: 'sitemap', path: 'sitemap(?:s/\\d+)?\\.xml', mediaType: 'application/xml; charset=utf-8' },
  { kind: 'news', path: 'news-sitemap(?:s/\\d+)?\\.xml', mediaType: 'application/xml; charset=utf-8' },
  { kind: 'newer', path: 'search/newer\\.json', mediaType: 'application/json; charset=utf-8' },
  { kind: 'llms', path: 'llms\\.txt', mediaType: 'text/plain; charset=utf-8' },
  { kind: 'text', path: '(?:\\.well-known/)?[\\w-]+\\.txt', mediaType: 'text/plain; charset=utf-8' },
] as const

/** RFC 9116, section 3. */
export const SECURITY_PATH = '/.well-known/security.txt'

/**
 * URLs in one sitemap. The protocol allows 50,000; this many stay below the 4.5 MB to which Vercel limits a function's
 * response.
 */
export const SITEMAP_SIZE = 10_000

/** Maximum number of stories in one news sitemap (Google News). */
export const NEWS_SITEMAP_SIZE = 1_000

/** The end of a URL that is another form of a page or a further page: it moves when the page does. */
export const VARIANT =
  /(?:(?:\/updates\/[1-9]\d*)?\/lite|\/updates(?:\/[1-9]\d*|\.json)|\/history|\.md|\/(?:feed|podcast)\.xml|\/feed\.json|\/page\/[1-9]\d*)$/

/** Files in app/ that aren't pages, by the path at which Next.js serves them. */
export const APP_FILES = [
  'healthz',
  'robots.txt',
  'sw.js',
  'offline',
  'manifest.webmanifest',
  'icon.svg',
  'apple-icon.png',
]

/** The first segment of the route behind all documents. */
export const DOCUMENT_PREFIX = 'documents'

/** First segments of the routes of images, which respond with 404 themselves. */
export const IMAGE_PREFIXES = ['media', 'share']

/** The first segment of the files of the search index (lib/site/search-index.ts). */
export const SEARCH_PREFIX = '_search'

/** The page that searches all stories. */
export const SEARCH_HREF = '/search'

/** The document for that page with the stories that have become public since the build. */
export const NEWER_HREF = '/search/newer.json'

/** First segments of the remaining routes. */
const OTHER_PREFIXES = ['_next', SEARCH_PREFIX, 'api', 'missing', 'withdrawn']

/** First segments reserved for the site: `redirects.yaml` can't use them. */
export const INTERNAL_PREFIXES: ReadonlySet<string> = new Set([
  DOCUMENT_PREFIX,
  ...IMAGE_PREFIXES,
  ...OTHER_PREFIXES,
])

/** Names that no section and no standing page can have. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  ...INTERNAL_PREFIXES,
  ...MENU_LINKS.map(({ href }) => href.slice(1)),
  ...Object.values(READER_PAGES).map(({ href }) => href.slice(1)),
  ...APP_FILES,
  // First segments of documents, and folders of public/.
  ...['feed', 'feeds', 'lite', 'news-sitemap', 'news-sitemaps', 'sitemap', 'sitemaps'],
  ...['fonts', 'icons', 'images'],
  // Pages of Next.js.
  ...['404', '500', 'index'],
  // Further pages of a list, and the search page.
  ...['page', SEARCH_HREF.slice(1)],
])

const DOCUMENT_PATHS = DOCUMENTS.map(({ path }) => new RegExp(`^${path}$`))

/**
 * Why no record can have the path `world/x` or `topics/ferries` (no leading slash), as the expected value of an error
 * message; undefined if one can.
 */
export function pathConflict(path: string): string | undefined {
  const [first = '', second, third] = path.split('/')
  if (path === CORRECTIONS.base.slice(1))
    return 'another name, such as `corrections-policy`: the site’s list of corrections is at `/corrections`'
  if (second === undefined && RESERVED_NAMES.has(first)) return 'a name that the site doesn’t use itself'
  if (DOCUMENT_PATHS.some((pattern) => pattern.test(path)))
    return 'another name than `lite`, which is the end of every light edition’s URL'
  // Topics, storylines and authors have no history.
  if (HISTORY_PAGE.test(path) && !MENU_LINKS.some(({ href }) => href === `/${first}`))
    return 'another name than `history`: `/<story>/history` is the page with the changes of a story'
  if (third !== undefined && UPDATES_PAGE.test(path))
    return 'a path that doesn’t end in `updates/` and a number: live stories have pages of entries at such URLs'
  if (second === 'page' && third !== undefined)
    return 'no folder `page` in a section: the further pages of its list are at that URL'
  return undefined
}
