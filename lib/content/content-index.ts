import type { Author, Body, Page, Records, Storyline, Topic } from './schema'

/**
 * What a site is served from: every record without the words of its stories, and which stories are related, which
 * takes the whole archive to find out. A build makes it once; a process that serves pages reads one file, not thousands.
 * Stories are in the order of the catalog, newest first.
 */
export type ContentIndex = Records & {
  /**
   * For each story the places of others in `articles`, best first. Among them are stories that aren't public yet: the
   * catalog tells.
   */
  related: readonly (readonly number[])[]
  /** For each story where its words are. */
  words: readonly WordsPlace[]
}

/** Bytes from the beginning of all words (the bodies in the order of `articles`, as UTF-8), and what isn't text of a body. */
export type WordsPlace = readonly [start: number, length: number, line: number, format: Body['format']]

/** Where a site's content comes from: what a build has noted, or the files as they are written. */
export type Content = {
  index: ContentIndex
  /** The words of the story at a place of the index. */
  bodyAt(place: number): Body
}

type Stored = Omit<ContentIndex, 'authors' | 'topics' | 'storylines' | 'pages'> & {
  authors: [string, Author][]
  topics: [string, Topic][]
  storylines: [string, Storyline][]
  pages: [string, Page][]
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
  }
}
