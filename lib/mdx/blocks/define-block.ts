import type { Kind } from '@/lib/content/schema'
import type { Words } from '@/lib/words/words'

/** The type of an attribute's value. The linter has one check per type. */
type AttributeType = 'text' | 'author' | 'date' | 'embed' | 'flag' | 'image' | 'moment' | 'story' | 'URL'

/** One attribute of a block. `meaning` and `example` are printed in docs/content.md. */
type Attribute = { type: AttributeType; required?: boolean; meaning: string; example: string }
type AttributesOf = Readonly<Record<string, Attribute>>

/** Attributes as they are in a body: text by name. */
export type BlockAttributes = Record<string, string>

/**
 * The content of a block: nothing, text (and other blocks), text or nothing, or only blocks of
 * one name.
 */
type BlockContent = 'nothing' | 'text' | 'optional text' | { only: string }

/** The data of the site for blocks. All values are text, because MDX attributes are. */
export type SiteData = {
  words: Words
  /** The text between a speaker's name and role, in the language of the body: `, `. */
  comma: string
  /** The publication's language, if the body is in another one: text that the site adds is marked with it. */
  frame?: string | undefined
  /** @throws Error for an image that doesn't exist, which `check` reports before a build */
  image(src: string): { src: string; width: string; height: string }
  /** A date or a moment in the publication's format and time zone. */
  date(at: string): string
  /**
   * The time of an entry below another one: `16:40`, with the date if the day differs, with the zone if the clocks have
   * changed.
   */
  timeAfter(at: string, above: string): string
  /**
   * For an entry of a live story, by its id: the link to it, the link that stays valid when newer entries are added, and
   * a version that changes with the entry.
   */
  entry(id: string): { href: string; permanentHref: string; version?: string | undefined }
  authorName(id: string): string | undefined
  /** The card of a public story; undefined for every other story. */
  story(address: string): StoryCard | undefined
  /** Whether the target of a link (`/world/slug#part`) is a withdrawn story. */
  isWithdrawn(href: string): boolean
}

type StoryCard = {
  href: string
  headline: string
  kind: Kind
  author?: string
  label?: string
  /** ‘Corrected’, in the week after a correction. */
  mark?: string
  /** The headline's language, if it isn't that of the text around the card. */
  language?: string | undefined
}

/** Values that are absent when a block is written without them. */
type Values<Names extends PropertyKey> = { readonly [Name in Names]?: string }

export type BlockDefinition<
  Written extends AttributesOf = AttributesOf,
  Added extends { readonly [name: string]: string | undefined } = {
    readonly [name: string]: string | undefined
  },
> = {
  /** One sentence for docs/content.md. */
  use: string
  attributes: Written
  content: BlockContent
  /** The only block that it may be placed in. */
  inside?: string
  /** It can't be placed in another block. */
  topLevel?: boolean
  /** The only kind of story that may contain it. */
  kind?: Kind
  /** Its words must occur in the story's own text. */
  quotesStory?: boolean
  /** The attribute that replaces all others, and those that are required without it. */
  either?: { alone: keyof Written & string; or: readonly (keyof Written & string)[] }
  /** Attributes that the site adds. `words` is the text between the tags. */
  addData?(written: Values<keyof Written>, site: SiteData, words: string): Added
  /**
   * The block as Markdown. `content` is the Markdown between the tags; `write` converts plain text to
   * Markdown.
   */
  toMarkdown(
    values: Values<keyof Written | keyof Added>,
    content: string,
    write: (text: string) => string,
  ): string
}

/** Checks a definition's types and keeps the names of its attributes, from which the props of its components follow. */
export function defineBlock<
  const Written extends AttributesOf,
  // biome-ignore lint/complexity/noBannedTypes: a block to which the site adds nothing
  Added extends { readonly [name: string]: string | undefined } = {},
>(definition: BlockDefinition<Written, Added>): BlockDefinition<Written, Added> {
  return definition
}
