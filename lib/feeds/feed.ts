import type { PictureFile, Publication } from '@/lib/content/schema'
import { latestChange } from '@/lib/format/dates'
import { KIND_LABELS } from '@/lib/format/kind-label'
import type { Story } from '@/lib/site/queries'

type FeedFormat = 'rss' | 'atom' | 'json'

/** What a feed says of a story, whatever its format; every address is absolute, every time ISO 8601 with zone. */
export type FeedItem = {
  /** Never changes: the story's first address. */
  id: string
  url: string
  /** The original of a republished story. */
  original?: string
  title: string
  summary: string
  /** The whole story as HTML; left out where the feed would grow too large. */
  html?: string
  published: string
  updated?: string
  authors: { name: string; url?: string }[]
  categories: string[]
  language?: string
  picture?: PictureFile & { alt: string; caption?: string; credit: string }
}

export type Feed = {
  title: string
  description: string
  /** The page whose stories these are. */
  url: string
  addresses: Record<'rss' | 'json', string> & { atom?: string }
  /** Where subscribers are told of changes (https://www.w3.org/TR/websub/). */
  hub?: string
  language: string
  copyright: string
  contact: string
  /** When the newest change was made, so that the same stories give the same feed. */
  updated: string
  items: FeedItem[]
}

/** A list of stories that has feeds, newest first; `href` is its page. */
export type FeedSource = { title: string; description?: string; href: string; stories: readonly Story[] }

const FEED_SIZE = 50
/** Bytes; readers such as Feedly refuse more. */
const FEED_LIMIT = 1_000_000
const EPOCH = '1970-01-01T00:00:00Z'

/** `/world/feed.xml` for the list at `/world`; the front page's are at the root, and only it has Atom. */
export function feedPath(href: string, format: FeedFormat): string {
  const file = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }[format]
  return href === '/' ? `/${file}` : `${href}/${file}`
}

/** Whether a list's subscribers are told of changes: the publication's and the sections' are, which a build makes. */
function hasHub(href: string): boolean {
  return href.split('/').length === 2
}

/**
 * The newest 50 stories of a list. `html` gives the whole text of each; `origin` is the site's, without a slash at its
 * end.
 */
export async function createFeed(
  source: FeedSource,
  publication: Publication,
  origin: string,
  html: (story: Story) => Promise<string>,
): Promise<Feed> {
  const stories = source.stories.slice(0, FEED_SIZE)
  const address = (path: string) => new URL(path, origin).href
  const isFront = source.href === '/'
  const hub = hasHub(source.href) ? publication.announce?.webSub?.hub : undefined
  return {
    title: isFront ? publication.name : `${publication.name}: ${source.title}`,
    description: source.description ?? publication.description,
    url: address(source.href),
    addresses: {
      rss: address(feedPath(source.href, 'rss')),
      json: address(feedPath(source.href, 'json')),
      ...(isFront && { atom: address(feedPath(source.href, 'atom')) }),
    },
    ...(hub !== undefined && { hub }),
    language: publication.language,
    copyright: `© ${publication.copyright}`,
    contact: `${publication.email} (${publication.name})`,
    updated: latestChange(stories) ?? EPOCH,
    items: await Promise.all(stories.map(async (story) => itemOf(story, address, await html(story)))),
  }
}

function itemOf(story: Story, address: (path: string) => string, html: string): FeedItem {
  const { image, canonical, updated, language } = story
  const kind = KIND_LABELS[story.kind]
  const authors = story.authors.map(({ id, name }) => ({ name, url: address(`/authors/${id}`) }))
  return {
    id: address(story.firstHref),
    url: address(story.href),
    ...(canonical !== undefined && { original: canonical }),
    title: story.headline,
    summary: story.standfirst,
    html,
    published: story.published,
    ...(updated !== undefined && { updated }),
    authors: authors.length > 0 || story.credit === undefined ? authors : [{ name: story.credit }],
    categories: [
      ...new Set([
        ...(kind === undefined ? [] : [kind]),
        story.section.name,
        ...story.topics.map(({ name }) => name),
      ]),
    ],
    ...(language !== undefined && { language }),
    ...(image !== undefined && { picture: { ...image, src: address(image.src) } }),
  }
}

/**
 * A feed in a format, at most `limit` bytes of it: the oldest items lose their whole text first, then items go, oldest
 * first.
 */
export function writeFeed(feed: Feed, write: (feed: Feed) => string, limit = FEED_LIMIT): string {
  const short = feed.items.map(({ html: _tooLong, ...item }) => item)
  for (let whole = feed.items.length; whole >= 0; whole--) {
    const text = write({ ...feed, items: [...feed.items.slice(0, whole), ...short.slice(whole)] })
    if (Buffer.byteLength(text) <= limit) return text
  }
  for (let count = short.length - 1; count > 0; count--) {
    const text = write({ ...feed, items: short.slice(0, count) })
    if (Buffer.byteLength(text) <= limit) return text
  }
  return write({ ...feed, items: [] })
}
