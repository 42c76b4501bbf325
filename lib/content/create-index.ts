import { blocksIn } from '@/lib/mdx/find-blocks'
import type { BodyPlace, ContentIndex } from './content-index'
import { isPublic, newestFirst } from './publishing-state'
import { relatable, relateStories } from './related'
import type { Body, LiveFacts, RecordFiles } from './schema'

/** How many stories that are public now are stored as related to each story. A page shows fewer. */
const RELATED = 6

/**
 * Creates the index of all records, for a site that starts at `now` (milliseconds since the epoch). It compares all
 * stories: one second for ten thousand.
 */
export function createIndex(records: RecordFiles, now: number): ContentIndex {
  const { sources, ...rest } = records
  const articles = newestFirst(records.articles)
  const places = new Map(articles.map(({ address }, place) => [address, place]))
  const releasable = articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  const related = relateStories(releasable.map(relatable), { count: RELATED, now })
  let start = 0
  const bodies = articles.map(({ body: { text, line, format } }): BodyPlace => {
    const length = Buffer.byteLength(text)
    start += length
    return [start - length, length, line, format]
  })
  return {
    ...rest,
    pages: new Map(Array.from(records.pages, ([id, { source, ...page }]) => [id, page])),
    articles: articles.map(({ body, source, ...article }) =>
      article.kind === 'live' ? { ...article, live: liveFacts(body) } : article,
    ),
    related: articles.map(({ address }) =>
      (related.get(address) ?? []).flatMap((other) => places.get(other) ?? []),
    ),
    bodies,
  }
}

function liveFacts(body: Body): LiveFacts {
  const updates = blocksIn(body, 'LiveUpdate').map(({ attributes }) => attributes)
  const authors = new Set(updates.flatMap(({ author }) => author ?? []))
  const times = updates.flatMap(({ at }) => at ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))
  const lastUpdate = times.at(-1)
  return { authors: [...authors], ...(lastUpdate !== undefined && { lastUpdate }) }
}
