import { isPublic, newestFirst } from '@/lib/site/catalog'
import { relatable, relateStories } from '@/lib/site/related'
import type { ContentIndex, WordsPlace } from './content-index'
import type { RecordFiles } from './schema'

/** More than a page shows, since an embargoed story may take a place. */
const RELATED = 8

/** The index of all that has been read. The whole archive is compared: a second for ten thousand stories. */
export function createIndex(records: RecordFiles): ContentIndex {
  const { sources, ...rest } = records
  const articles = newestFirst(records.articles)
  const places = new Map(articles.map(({ address }, place) => [address, place]))
  const releasable = articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  const related = relateStories(releasable.map(relatable), RELATED)
  let start = 0
  const words = articles.map(({ body: { text, line, format } }): WordsPlace => {
    const length = Buffer.byteLength(text)
    start += length
    return [start - length, length, line, format]
  })
  return {
    ...rest,
    pages: new Map(Array.from(records.pages, ([id, { source, ...page }]) => [id, page])),
    articles: articles.map(({ body, source, ...article }) => article),
    related: articles.map(({ address }) =>
      (related.get(address) ?? []).flatMap((other) => places.get(other) ?? []),
    ),
    words,
  }
}
