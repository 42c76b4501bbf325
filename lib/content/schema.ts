import type { z } from 'zod'
import type { MarkedParagraph } from '@/lib/format/word-changes'
import type { PictureFile } from '@/lib/images/variants'

import type { frontBlockSchema } from './front-schema'
import type { HistoryFile } from './history-schema'
import type { publicationSchema } from './publication-schema'
import type {
  authorSchema,
  pageSchema,
  redirectsSchema,
  sectionsSchema,
  storylineSchema,
  topicSchema,
} from './record-schemas'
import type { articleSchema } from './story-schema'

export type { Correction, Kind } from './story-schema'

type ArticleFields = z.infer<typeof articleSchema>
export type Picture = NonNullable<ArticleFields['image']>
export type Withdrawal = NonNullable<ArticleFields['withdrawn']>
export type Publication = z.infer<typeof publicationSchema>
export type Security = NonNullable<Publication['security']>
export type Announce = NonNullable<Publication['announce']>
export type FrontBlock = z.infer<typeof frontBlockSchema>
export type Section = z.infer<typeof sectionsSchema>['sections'][number]
type Redirect = z.infer<typeof redirectsSchema>['redirects'][number]
export type Author = z.infer<typeof authorSchema> & { id: string }
export type Topic = z.infer<typeof topicSchema> & { id: string }
export type Storyline = z.infer<typeof storylineSchema> & { id: string }

/** The file of a record, so that later checks can name the line. */
export type Source = {
  /** Relative to the project: `content/articles/world/x.mdx`. */
  file: string
  /**
   * 1-based line of a path in the frontmatter (`authors.0`, `image.src`); if it isn't there, of the nearest key above
   * it.
   */
  lineOf(path: readonly PropertyKey[]): number
}

/** A body of MDX or plain Markdown and the line of its file on which it starts (1-based). */
export type Body = { text: string; line: number; format: 'mdx' | 'md' }

/** A picture with the facts of its file. */
export type SizedPicture = Picture & PictureFile

/** The file of a story read aloud: its URL, and its size in bytes if that is known. */
export type SoundFile = { src: string; mediaType: string; bytes?: number }

/** A story read aloud, with the facts of its file. */
export type Sound = Omit<WrittenSound, 'size'> & SoundFile
export type WrittenSound = NonNullable<ArticleFields['audio']>

/** The pictures of a body's `<Figure>` blocks, by the value of `src`. */
export type Figures = Readonly<Record<string, PictureFile>>

/** The record of a story, public or not, without its text. */
export type Article = Omit<ArticleFields, 'image' | 'audio'> & {
  /** The path of the page without a leading slash: `world/uk-ambassador-resigns`. */
  address: string
  section: string
  image?: SizedPicture
  audio?: Sound
  figures: Figures
  /** The files of `public/` that the text links to, without a leading slash. */
  linkedFiles?: readonly string[]
  /** Facts of the `<LiveUpdate>` blocks of a live story. */
  live?: LiveFacts
}

/**
 * The authors of a live story's entries (ids), the time of the last entry (ISO 8601 with zone) and, if the story has too
 * many entries for one page, the time of the last entry on each page of entries, the oldest page first.
 */
export type LiveFacts = { authors: readonly string[]; lastUpdate?: string; pages?: readonly string[] }

export type Page = z.infer<typeof pageSchema> & { id: string; body: Body; figures: Figures }

/** An article with its body and source. */
export type ArticleFile = Article & { body: Body; source: Source }
export type PageFile = Page & { source: Source }

/** Everything below `content/` except the text of the stories. */
export type Records = {
  publication: Publication
  sections: Section[]
  front: FrontBlock[]
  redirects: Redirect[]
  /** Addresses of the most read stories, the most read first. Some may not be public any more. */
  mostRead: string[]
  authors: Map<string, Author>
  topics: Map<string, Topic>
  storylines: Map<string, Storyline>
  pages: Map<string, Page>
  articles: Article[]
}

/** Everything below `content/`, parsed. */
export type RecordFiles = Omit<Records, 'pages' | 'articles'> & {
  pages: Map<string, PageFile>
  articles: ArticleFile[]
  /** The files of `content/history` by the address of the story. */
  histories: Map<string, HistoryFile & { source: Source }>
  /** Sources of the single files, for cross-reference checks. */
  sources: { publication: Source; sections: Source; front: Source; redirects: Source; mostRead?: Source }
}

/**
 * The changes of a story, oldest first. `isBehind`: the story has changed since, and `npm run history` hasn't recorded
 * it.
 */
export type StoryHistory = {
  changes: { at: string; paragraphs: MarkedParagraph[] }[]
  isBehind: boolean
}
