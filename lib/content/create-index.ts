import { chunksOf } from '@/lib/format/chunks'
import { markedParagraph } from '@/lib/format/word-changes'
import { ENTRIES_PER_PAGE, readLive } from '@/lib/mdx/live-body'
import { linkedFiles } from '@/lib/mdx/story-links'
import type { ContentIndex } from './content-index'
import { isBehind } from './history-rules'
import { isPublic, newestCorrectionsFirst, newestFirst } from './publishing-state'
import { relatable, relateStories } from './related'
import type { Article, Body, LiveFacts, RecordFiles, StoryHistory } from './schema'

/** How many stories that are public now are stored as related to each story. A page shows fewer. */
const RELATED = 6

/**
 * Creates the index of all records, for a site that starts at `now` (milliseconds since the epoch). It compares all
 * stories: one second for ten thousand.
 */
export function createIndex(records: RecordFiles, now: number): ContentIndex {
  const { sources, histories: files, ...rest } = records
  const articles = newestFirst(records.articles)
  const places = new Map(articles.map(({ address }, place) => [address, place]))
  const releasable = articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  const related = relateStories(releasable.map(relatable), { count: RELATED, now })
  const [bodyPlace, historyPlace] = [countBytes(), countBytes()]
  return {
    ...rest,
    pages: new Map(Array.from(records.pages, ([id, { source, ...page }]) => [id, page])),
    articles: articles.map(({ body, source, ...article }) => ({
      ...article,
      corrections: newestCorrectionsFirst(article.corrections),
      ...(article.kind === 'live' && { live: liveFacts(body) }),
      ...linksOf(body),
    })),
    related: articles.map(({ address }) =>
      (related.get(address) ?? []).flatMap((other) => places.get(other) ?? []),
    ),
    bodies: articles.map(({ body: { text, line, format } }) => [...bodyPlace(text), line, format]),
    histories: Object.fromEntries(
      Array.from(historyTexts(records), ([address, text]) => [address, historyPlace(text)]),
    ),
  }
}

/** The histories of public stories as JSON, by address. */
export function historyTexts({ articles, histories, publication }: RecordFiles): Map<string, string> {
  const texts = new Map<string, string>()
  if (histories.size === 0) return texts
  for (const article of articles) {
    const history = histories.get(article.address)
    if (history === undefined || !isPublic(article, Number.POSITIVE_INFINITY)) continue
    const { language = publication.language } = article
    const changes = history.changes.map(({ at, paragraphs }) => ({
      at,
      paragraphs: paragraphs.map((one) => markedParagraph(one, language)),
    }))
    const stored: StoryHistory = { changes, isBehind: isBehind(article, history) }
    texts.set(article.address, JSON.stringify(stored))
  }
  return texts
}

/** Returns a function that gives the place of each text in a file of all texts, in the order of its calls. */
function countBytes(): (text: string) => [start: number, length: number] {
  let end = 0
  return (text) => {
    const length = Buffer.byteLength(text)
    end += length
    return [end - length, length]
  }
}

/** The linked files of a story. Undefined if there are none: empty lists would make the index larger. */
function linksOf({ text }: Body): Pick<Article, 'linkedFiles'> {
  const files = linkedFiles(text)
  return files.length === 0 ? {} : { linkedFiles: files }
}

function liveFacts(body: Body): LiveFacts {
  const { entries } = readLive(body)
  const authors = new Set(entries.flatMap(({ author }) => author ?? []))
  const lastUpdate = entries.at(-1)?.at
  const pages = chunksOf(entries, ENTRIES_PER_PAGE).flatMap((page) => page.at(-1)?.at ?? [])
  return {
    authors: [...authors],
    lastUpdate,
    ...(pages.length > 1 && { pages }),
  }
}
