import { FullText } from '@/components/editions/feed/full-text'
import { PlainFigure } from '@/components/editions/plain/figure'
import { plainFacts } from '@/components/editions/plain/plain-facts'
import { plainBlocks } from '@/components/editions/plain/registry'
import { createFeed, type Feed, type FeedSource, writeFeed } from '@/lib/feeds/feed'
import { opml } from '@/lib/feeds/opml'
import { renderBody } from '@/lib/mdx/render'
import { siteOrigin } from '@/lib/seo/site'
import {
  authorList,
  bodyOf,
  type Catalog,
  currentEdition,
  type Story,
  sectionList,
  storylineList,
  topicList,
} from '@/lib/site/queries'
import { markupOf } from './markup'
import type { SiteDocument } from './site-document'

/**
 * The feed at `world/feed.xml`, `topics/ferries/feed.json`, `atom.xml` …, in the format that `write` gives it; undefined
 * where there is none.
 */
export async function feedDocument(
  path: string,
  write: (feed: Feed) => string,
): Promise<SiteDocument | undefined> {
  const [, id, folder, ...more] = path.split('/').reverse()
  const { catalog } = await currentEdition()
  const source = more.length === 0 ? sourceOf(catalog, id, folder) : undefined
  if (source === undefined) return undefined
  const origin = siteOrigin(process.env)
  const feed = await createFeed(source, catalog.publication, origin, (story) =>
    fullText(catalog, story, origin),
  )
  return { body: writeFeed(feed, write) }
}

/** All feeds in one list, for a reader to import. */
export async function opmlDocument(): Promise<SiteDocument> {
  const { catalog } = await currentEdition()
  const lists = (ids: Iterable<string>, listOf: (catalog: Catalog, id: string) => FeedSource | undefined) =>
    Array.from(ids).flatMap((id) => listOf(catalog, id) ?? [])
  const groups = [
    { title: catalog.publication.name, sources: [publicationSource(catalog)] },
    {
      title: 'Sections',
      sources: lists(
        catalog.sections.map(({ id }) => id),
        sectionList,
      ),
    },
    { title: 'Topics', sources: lists(catalog.topics.keys(), topicList) },
    { title: 'Storylines', sources: lists(catalog.storylines.keys(), storylineList) },
    { title: 'Authors', sources: lists(catalog.authors.keys(), authorList) },
  ]
  return { body: opml(`Feeds of ${catalog.publication.name}`, groups, siteOrigin(process.env)) }
}

/** The paths of the feeds that a build makes: the publication's and the sections'. */
export function feedsAhead({ sections }: Catalog): string[] {
  return ['feed.xml', 'atom.xml', 'feed.json', 'feeds.opml'].concat(
    sections.flatMap(({ id }) => [`${id}/feed.xml`, `${id}/feed.json`]),
  )
}

function publicationSource({ publication: { name, description }, stories }: Catalog): FeedSource {
  return { title: name, description, href: '/', stories }
}

function sourceOf(
  catalog: Catalog,
  id: string | undefined,
  folder: string | undefined,
): FeedSource | undefined {
  if (id === undefined) return publicationSource(catalog)
  switch (folder) {
    case undefined:
      return sectionList(catalog, id)
    case 'topics':
      return topicList(catalog, id)
    case 'authors':
      return authorList(catalog, id)
    case 'storylines':
      return storylineList(catalog, id)
    default:
      return undefined
  }
}

/** Each story once for all feeds: most are in several. */
const texts = new WeakMap<Story, Promise<string>>()

function fullText(catalog: Catalog, story: Story, origin: string): Promise<string> {
  const known = texts.get(story)
  if (known !== undefined) return known
  const text = renderText(catalog, story, origin)
  texts.set(story, text)
  return text
}

async function renderText(catalog: Catalog, story: Story, origin: string): Promise<string> {
  const page = new URL(story.href, origin)
  const addressOf = (href: string) => new URL(href, page).href
  const body = await renderBody(bodyOf(story), {
    components: plainBlocks({ addressOf, Figure: PlainFigure }),
    dateline: story.dateline,
    enrich: plainFacts(catalog, story, addressOf),
  })
  return markupOf(
    <FullText story={story} publication={catalog.publication} addressOf={addressOf}>
      {body}
    </FullText>,
  )
}
