import type { Publication, SizedPicture } from '@/lib/content/schema'
import { latestChange } from '@/lib/format/dates'
import { atomFeedId, type CorrectionNote, isCorrection, type Story, type StoryList } from '@/lib/site/queries'
import { CORRECTIONS, type FeedFormat, feedHref, LISTS, listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

/** A story in a feed, whatever the format. All URLs are absolute, all times ISO 8601 with zone. */
export type FeedItem = {
  /** Doesn't change when the story's address, headline or host do. */
  id: string
  url: string
  /** The original of a republished story. */
  original?: string
  title: string
  summary: string
  /** The full text as HTML; undefined if the feed would be too large with it. */
  html?: string
  published: string
  updated?: string
  authors: { name: string; url?: string }[]
  categories: string[]
  language?: string
  picture?: SizedPicture
}

export type Feed = {
  /** Doesn't change when the site's host does. */
  id: string
  title: string
  description: string
  /** The page of the list. */
  url: string
  /** URLs of this feed in the formats that it has. */
  addresses: Partial<Record<FeedFormat, string>>
  /** The WebSub hub that passes changes on to subscribers (https://www.w3.org/TR/websub/). */
  hub?: string
  language: string
  copyright: string
  contact: string
  /** Time of the newest change to a story. Not the present time: the same stories must give the same feed. */
  updated: string
  items: FeedItem[]
}

const FEED_SIZE = 50
/** In bytes; feed readers such as Feedly refuse larger feeds. */
const FEED_LIMIT = 1_000_000
const EPOCH = '1970-01-01T00:00:00Z'

/**
 * A feed of the newest 50 stories of a list. `html` gives the full text of each; `origin` is the site's, without a
 * slash at its end.
 */
export async function createFeed(
  list: Pick<StoryList, 'kind' | 'href' | 'title' | 'description' | 'stories'>,
  publication: Publication,
  origin: string,
  html: (story: Story) => Promise<string>,
): Promise<Feed> {
  const stories = list.stories.slice(0, FEED_SIZE)
  const address = (path: string) => new URL(path, origin).href
  const { feeds, hasHub } = LISTS[list.kind]
  const hub = hasHub ? publication.announce?.webSub?.hub : undefined
  return {
    ...channel({ ...list, feeds }, publication, origin),
    ...(list.kind === 'front' && { title: publication.name }),
    hub,
    updated: latestChange(stories) ?? EPOCH,
    items: await Promise.all(
      stories.map(async (story) => itemOf(story, publication, address, await html(story))),
    ),
  }
}

/** A feed of the newest 50 corrections and clarifications. `html` gives the markup of each. */
export async function createCorrectionsFeed(
  notes: readonly CorrectionNote[],
  publication: Publication,
  origin: string,
  html: (note: CorrectionNote) => Promise<string>,
): Promise<Feed> {
  const words = wordsOf(publication)
  const address = (path: string) => new URL(path, origin).href
  const newest = notes.slice(0, FEED_SIZE)
  const list = {
    href: CORRECTIONS.base,
    title: words('correctionsHeading'),
    description: words('correctionsNote'),
    feeds: CORRECTIONS.feeds,
  }
  return {
    ...channel(list, publication, origin),
    updated: newest[0]?.at ?? EPOCH,
    items: await Promise.all(
      newest.map(async (note) => {
        const { id, at, kind, text, story } = note
        return {
          id,
          url: address(`${story.href}#corrections`),
          title: words('labelled', { label: words(kind), text: story.headline }),
          summary: text,
          html: await html(note),
          published: at,
          authors: [{ name: publication.name }],
          categories: [words(kind), story.section.name],
          ...(story.language !== undefined && { language: story.language }),
        }
      }),
    ),
  }
}

type ChannelFacts = { href: string; title: string; description?: string; feeds: readonly FeedFormat[] }

/** What the feeds of lists have in common. */
function channel(
  { href, title, description, feeds }: ChannelFacts,
  publication: Publication,
  origin: string,
) {
  const address = (path: string) => new URL(path, origin).href
  return {
    id: atomFeedId(publication, href),
    title: wordsOf(publication)('labelled', { label: publication.name, text: title }),
    description: description ?? publication.description,
    url: address(href),
    addresses: Object.fromEntries(feeds.map((format) => [format, address(feedHref(href, format))])),
    language: publication.language,
    copyright: `© ${publication.copyright}`,
    contact: `${publication.email} (${publication.name})`,
  }
}

function itemOf(
  story: Story,
  publication: Publication,
  address: (path: string) => string,
  html: string,
): FeedItem {
  const { image, canonical, updated, language, label } = story
  const authors = story.authors.map(({ id, name }) => ({ name, url: address(listHref('author', id)) }))
  return {
    id: story.guid,
    url: address(story.href),
    original: canonical,
    title: story.headline,
    summary: story.standfirst,
    html,
    published: story.published,
    updated,
    authors: authors.length > 0 || story.credit === undefined ? authors : [{ name: story.credit }],
    categories: [
      ...new Set([
        ...(label === undefined ? [] : [label]),
        ...story.corrections.filter(isCorrection).map(({ kind }) => wordsOf(publication)(kind)),
        story.section.name,
        ...story.topics.map(({ name }) => name),
      ]),
    ],
    language,
    picture: image && { ...image, src: address(image.src) },
  }
}

/**
 * A feed in a format, at most `FEED_LIMIT` bytes of it: the oldest items lose their full text first, then the oldest items
 * are left out. `write` is called for one item at a time to find their sizes, so the work grows with the size of the
 * feed.
 */
export function writeFeed(feed: Feed, write: (feed: Feed) => string): string {
  const fullText = feed.items.reduce((bytes, { html = '' }) => bytes + Buffer.byteLength(html), 0)
  const whole = fullText > FEED_LIMIT ? undefined : write(feed)
  if (whole !== undefined && Buffer.byteLength(whole) <= FEED_LIMIT) return whole
  const frame = Buffer.byteLength(write({ ...feed, items: [] }))
  const sizeOf = (item: FeedItem) => Buffer.byteLength(write({ ...feed, items: [item] })) - frame + SEPARATOR
  const shortened = feed.items.map(({ html: _tooLong, ...item }) => item)
  const { kept, left } = fitting(shortened, FEED_LIMIT - frame, sizeOf)
  if (kept.length < shortened.length) return write({ ...feed, items: kept })
  const pairs = feed.items.map((item, index) => ({ item, short: kept[index] ?? item }))
  const full = fitting(pairs, left, ({ item, short }) => sizeOf(item) - sizeOf(short)).kept.length
  return write({ ...feed, items: [...feed.items.slice(0, full), ...kept.slice(full)] })
}

/** Bytes that a format puts between two items, at most. */
const SEPARATOR = 2

/** The first items of a list that fit into a number of bytes, and the number of bytes that are left. */
function fitting<T>(
  items: readonly T[],
  bytes: number,
  sizeOf: (item: T) => number,
): { kept: T[]; left: number } {
  const kept: T[] = []
  let left = bytes
  for (const item of items) {
    const size = sizeOf(item)
    if (size > left) break
    left -= size
    kept.push(item)
  }
  return { kept, left }
}
