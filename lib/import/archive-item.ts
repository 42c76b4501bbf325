import type { Root } from 'mdast'

/**
 * What a reader yields for each post or page of an archive, in the archive's order. All of it is plain data, so that it
 * can be sent to another thread.
 */
export type ArchiveEntry = ArchiveItem | SkippedItem | ArchiveSite

/**
 * A category, tag or series. Without a slug, one is made from the name. `path`: the path of its list of stories on the
 * old site.
 */
export type Term = { name: string; slug?: string; description?: string; path?: string }

export type ArchiveAuthor = Omit<Term, 'description'> & { bio?: string; role?: string; email?: string }

/** `src` is a URL, or a path as the archive writes it. */
export type ArchivePicture = { src: string; alt?: string; caption?: string; credit?: string }

/**
 * Where an item is in the archive: a path relative to the folder that was given, and the line it begins on (1-based).
 */
type ItemSource = { file: string; line?: number }

/** One post: facts that every format has, and its text, which `convertText` turns into a tree. */
export type ArchiveItem = {
  type: 'item'
  /** Identifies the item at the source, so that a second run recognises it: a path, `post 123`. */
  id: string
  source: ItemSource
  kind: 'story' | 'page'
  /** Plain text; may be empty. */
  headline: string
  /** Plain text: an excerpt or a description. */
  standfirst?: string
  /** ISO 8601 with zone. */
  published?: string
  updated?: string
  authors: ArchiveAuthor[]
  /** A credit in place of authors, such as an agency. */
  credit?: string
  dateline?: string
  kicker?: string
  /** The section that the archive itself names: a primary category, the first folder of the path. */
  section?: Term
  categories: Term[]
  tags: Term[]
  storyline?: Term
  /** Paths (and queries) at which the archive has published it, the current one first: `/2019/07/envoy/`, `/?p=123`. */
  addresses: string[]
  /** Name for the last part of its address. Default: made of the current address or the headline. */
  slug?: string
  /** Its id in the archive's feeds: an absolute URI. */
  guid?: string
  image?: ArchivePicture
  /** BCP 47. */
  language?: string
  canonical?: string
  /** Pinned to the front page. */
  sticky?: boolean
  /** Whether missing values stay empty for an editor, as in agency copy. Otherwise defaults replace them. */
  isIncomplete?: boolean
  /** A scheduled post is public with a `published` in the future. */
  draft?: boolean
  text: ArchiveText
  notes: Note[]
}

/** The text of an item in the archive's own format. */
export type ArchiveText = {
  format: TextFormat
  source: string
  /** The line of the source file on which it begins (1-based). */
  line: number
  /** The address of the page, against which relative addresses in the text are resolved. */
  base?: string
  /** Pictures that the text names by ids. */
  pictures?: Readonly<Record<string, ArchivePicture>>
}
type TextFormat = 'markdown' | 'wire' | 'html' | 'wordpress' | 'ghost'

/** An item that isn't imported: private posts, revisions, files that can't be read. */
export type SkippedItem = { type: 'skipped'; id: string; source: ItemSource; reason: string }

/** Facts of the whole archive; comes before the first item. Links that begin with a URL in `urls` are internal. */
type ArchiveSite = { type: 'site'; urls: string[] }

/** The text of an item, converted. */
export type ConvertedText = {
  /** CommonMark and GFM nodes, and mdxJsxFlowElement and mdxJsxTextElement for the blocks of docs/content.md. */
  body: Root
  /** The text that readers see at the source, in its order. Only its words are compared. */
  wordsIn: string
  /** Text that readers see at the source and don't see in the story. */
  dropped: Dropped[]
  notes: Note[]
  /** A line for the editor in the frontmatter. */
  comment?: string
}

export type Dropped = { words: string; reason: string; line?: number }

/**
 * An entry of the report. `todo`: an editor must change something (with `draft`, the story is written as a draft).
 * `changed`: something was converted to another form. `info`: a decision of the import.
 */
export type Note = {
  importance: 'todo' | 'changed' | 'info'
  /** The same text for the same kind of entry, so that the report can count them: `unknown shortcode`. */
  what: string
  /** The particular case: `{{< podcast id="3" >}}`. */
  detail?: string
  line?: number
  draft?: true
}
