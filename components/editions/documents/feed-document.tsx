import { CorrectionText } from '@/components/editions/feed/correction-text'
import { FullText } from '@/components/editions/feed/full-text'
import { PlainFigure } from '@/components/editions/plain/figure'
import { atomFeed } from '@/lib/feeds/atom'
import { createCorrectionsFeed, createFeed, writeFeed } from '@/lib/feeds/feed'
import { jsonFeed } from '@/lib/feeds/json-feed'
import { opml } from '@/lib/feeds/opml'
import { podcast } from '@/lib/feeds/podcast'
import { rssFeed } from '@/lib/feeds/rss'
import { siteOrigin } from '@/lib/seo/site'
import {
  bodyOf,
  type Catalog,
  correctionsOf,
  currentEdition,
  KINDS_WITH_FEEDS,
  listAt,
  listsOf,
  newestEntries,
  type Story,
} from '@/lib/site/queries'
import { CORRECTIONS, FEED_FORMATS, type FeedFormat, feedHref, LISTS, PODCAST_KINDS } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { markupOf } from './markup'
import { plainBody } from './plain-body'
import type { SiteDocument } from './site-document'

/** The feed at `world/feed.xml`, `topics/ferries/feed.json`, `atom.xml` …; undefined if there is none. */
export async function feedDocument(path: string, format: FeedFormat): Promise<SiteDocument | undefined> {
  const { catalog } = await currentEdition()
  if (`/${path}` === feedHref(CORRECTIONS.base, format)) return correctionsDocument(catalog, format)
  const list = listAt(catalog, `/${path.slice(0, -FEED_FORMATS[format].file.length - 1)}`)
  if (list === undefined || !LISTS[list.kind].feeds.includes(format)) return undefined
  const origin = siteOrigin(process.env)
  const feed = await createFeed(list, catalog.publication, origin, (story) =>
    fullText(catalog, story, origin),
  )
  return { body: writeFeed(feed, WRITERS[format]) }
}

async function correctionsDocument(catalog: Catalog, format: FeedFormat): Promise<SiteDocument> {
  const origin = siteOrigin(process.env)
  const { publication } = catalog
  const feed = await createCorrectionsFeed(correctionsOf(catalog), publication, origin, (note) =>
    markupOf(
      <CorrectionText note={note} publication={publication} url={new URL(note.story.href, origin).href} />,
    ),
  )
  return { body: writeFeed(feed, WRITERS[format]) }
}

/** The podcast at `podcast.xml` or `storylines/strike/podcast.xml`; undefined if there is none. */
export async function podcastDocument(path: string): Promise<SiteDocument | undefined> {
  const { catalog } = await currentEdition()
  const list = listAt(catalog, `/${path.replace(/\/?podcast\.xml$/, '')}`)
  if (list === undefined || !PODCAST_KINDS.some((kind) => kind === list.kind)) return undefined
  const body = podcast(list, catalog.publication, siteOrigin(process.env))
  return body === undefined ? undefined : { body }
}

const WRITERS = { rss: rssFeed, atom: atomFeed, json: jsonFeed }

/** All feeds in one list, for a feed reader to import. */
export async function opmlDocument(): Promise<SiteDocument> {
  const { catalog } = await currentEdition()
  const { name } = catalog.publication
  const words = wordsOf(catalog.publication)
  const groups = KINDS_WITH_FEEDS.map((kind) => ({
    title: kind === 'front' ? name : words(LISTS[kind].title ?? 'sections'),
    sources: [
      ...listsOf(catalog, [kind]),
      ...(kind === 'front' ? [{ title: words('correctionsHeading'), href: CORRECTIONS.base }] : []),
    ],
  }))
  return { body: opml(words('feedsOf', { name }), groups, siteOrigin(process.env)) }
}

/** Maximum number of rendered texts that are kept, because most stories are in several feeds of 50. */
const MOST_TEXTS = 500
const texts = new Map<Story, Promise<string>>()

function fullText(catalog: Catalog, story: Story, origin: string): Promise<string> {
  const known = texts.get(story)
  if (known !== undefined) return known
  const [oldest] = texts.keys()
  if (oldest !== undefined && texts.size >= MOST_TEXTS) texts.delete(oldest)
  const text = renderText(catalog, story, origin)
  texts.set(story, text)
  // The failed text isn't kept, so the next request renders it again. This request gets the error from the promise.
  text.catch(() => texts.delete(story))
  return text
}

async function renderText(catalog: Catalog, story: Story, origin: string): Promise<string> {
  const page = new URL(story.href, origin)
  const addressOf = (href: string) => new URL(href, page).href
  const live = newestEntries(story, bodyOf(story))
  const body = await plainBody(catalog, story, live, { addressOf, Figure: PlainFigure })
  return markupOf(
    <FullText story={story} publication={catalog.publication} addressOf={addressOf}>
      {body}
    </FullText>,
  )
}
