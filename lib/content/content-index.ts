import type { Author, Body, Page, Records, StoryHistory, Storyline, Topic } from './schema'

/**
 * The content that a site is served from: all records without the text of stories, and the related stories of each
 * story, which depend on the whole archive. A build creates it once; a process that serves pages reads one file, not
 * thousands. Stories are in the order of the catalog, newest first.
 */
export type ContentIndex = Records & {
  /**
   * For each story the positions of related stories in `articles`, best first. Some may not be public yet: look them up
   * in the catalog.
   */
  related: readonly (readonly number[])[]
  /** The place of each story's body, in the order of `articles`. */
  bodies: readonly BodyPlace[]
  /** Where the histories of stories are in the file of all histories, by address: start and length in bytes. */
  histories: Readonly<Record<string, readonly [start: number, length: number]>>
}

/**
 * Start and length in bytes within the file of all texts (the bodies in the order of `articles`, as UTF-8), and the
 * body's other facts.
 */
export type BodyPlace = readonly [start: number, length: number, line: number, format: Body['format']]

/** The content of a site: from a build, or from the content files. */
export type Content = {
  index: ContentIndex
  /** The body of the story at a position of the index. */
  bodyAt(place: number): Body
  /** The history of the story at an address; undefined if none is recorded. */
  historyOf(address: string): StoryHistory | undefined
}

type Stored = Omit<ContentIndex, 'authors' | 'topics' | 'storylines' | 'pages'> & {
  authors: [string, Author][]
  topics: [string, Topic][]
  storylines: [string, Storyline][]
  pages: [string, Page][]
}

/** Parses an index that `toJson` has written. Throws a SyntaxError for text that isn't JSON. */
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
