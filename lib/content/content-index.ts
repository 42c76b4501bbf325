import { isPublic } from './catalog'
import { relatable, relateStories } from './related'
import type { Author, Page, RecordFiles, Records, Storyline, Topic } from './schema'

/**
 * What a site is served from: every record without the words of its stories, and which stories are related, which
 * takes the whole archive to find out. A build makes it once; a process that serves pages reads one file, not thousands.
 */
export type ContentIndex = Records & {
  /** By address, best first. Among them are stories that aren't public yet: the catalog tells. */
  related: ReadonlyMap<string, readonly string[]>
}

/** More than a page shows, since an embargoed story may take a place. */
const RELATED = 8

export function createIndex(records: RecordFiles): ContentIndex {
  const { sources, articles, ...rest } = records
  const releasable = articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  return {
    ...rest,
    pages: new Map(Array.from(records.pages, ([id, { source, ...page }]) => [id, page])),
    articles: articles.map(({ body, source, ...article }) => article),
    related: relateStories(releasable.map(relatable), RELATED),
  }
}

type Stored = Omit<ContentIndex, 'authors' | 'topics' | 'storylines' | 'pages' | 'related'> & {
  authors: [string, Author][]
  topics: [string, Topic][]
  storylines: [string, Storyline][]
  pages: [string, Page][]
  related: [string, string[]][]
}

/** An index as JSON. */
export function serializeIndex(index: ContentIndex): string {
  return JSON.stringify(index, (_, value) => (value instanceof Map ? [...value] : value))
}

/** The index that `serializeIndex` has written. Throws a SyntaxError for text that isn't JSON. */
export function parseIndex(text: string): ContentIndex {
  const stored: Stored = JSON.parse(text)
  return {
    ...stored,
    authors: new Map(stored.authors),
    topics: new Map(stored.topics),
    storylines: new Map(stored.storylines),
    pages: new Map(stored.pages),
    related: new Map(stored.related),
  }
}
