import { COMPONENT, meaningOfComponent } from './components'
import {
  BOX_END,
  type Meaning,
  meaningOfBox,
  meaningOfExpression,
  meaningOfHugo,
  meaningOfLiquid,
  meaningOfPair,
} from './tag-meaning'

/** A tag of a template language. A word stands for it while Markdown is parsed. */
export type Tag = { source: string; line: number; meaning: Meaning }
export type ProtectedText = {
  text: string
  /** By their words. */
  tags: ReadonlyMap<string, Tag>
  /** Finds the words. */
  pattern: RegExp
  /** The line in the source of a line in the text. */
  lineOf(line: number): number
}

// Hugo: {{</* … */>}}, {{< x >}}, {{% x %}}.
const HUGO = /\{\{(?<mark>[<%])\s*(?<hugo>(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`]){0,2000}?)\s*(?:>|%)\}\}/
const LIQUID = /\{%-?\s*(?<liquid>\w+)(?<args>(?:"[^"]*"|'[^']*'|[^"'%]|%(?!\}))*?)-?%\}/
const OUTPUT = /\{\{-?(?<output>(?![<%{])(?:"[^"\n]*"|'[^'\n]*'|[^"'{}\n])*?)-?\}\}/
// Comments of Nunjucks, MDX and kramdown.
const COMMENT = /\{#\s[\s\S]*?\s#\}|\{\/\*[\s\S]*?\*\/\}|\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/
const TAG = union(HUGO, LIQUID, OUTPUT, COMMENT)

/** Tags around code or a comment, which isn't Markdown. */
const PAIRS =
  /\{\{[<%]\s*(?<open>highlight|comment)\b(?<hugoArgs>[^\n]*?)\s*[>%]\}\}(?<hugoInner>[\s\S]*?)\{\{[<%]\s*\/\s*\k<open>\s*[>%]\}\}|\{%-?\s*(?<name>highlight|comment|capture|codeblock|code)\b(?<liquidArgs>[^\n]*?)-?%\}(?<inner>[\s\S]*?)\{%-?\s*end\k<name>\s*-?%\}/
/** `:::note`, `:::tip[Title]`, `::: warning Title`, and `:::` at the end of a box. */
const BOX =
  /(?<=^[ \t]*):{3,}(?:[ \t]*(?<box>[a-z]+)(?:\[(?<label>[^\]\n]+)\]|[ \t]+(?<title>[^\s{][^{\n]*?))?[ \t]*(?:\{[^}\n]*\})?)?[ \t]*$/
const RAW = /\{%-?\s*(?:raw|verbatim)\s*-?%\}(?<raw>[\s\S]*?)\{%-?\s*end(?:raw|verbatim)\s*-?%\}/
/** Raw parts and pairs first: nothing in them is a tag. */
const ALL = union(RAW, PAIRS, COMPONENT, TAG, BOX)

/** `!!! note "Title"` of MkDocs, and the lines that are indented under it. */
const ADMONITION =
  /^(?:!!!|\?\?\?)\+?[ \t]+(?<box>\w+)(?:[ \t]+"(?<label>[^"\n]*)")?[ \t]*\n(?<lines>(?:(?: {4}|\t)[^\n]*(?:\n|$)|[ \t]*\n(?=(?: {4}|\t)))+)/gm

/** Boxes of MkDocs as `:::` has them. The last line comes in place of the blank one after the box. */
function withBoxes(source: string): string {
  if (!/^(?:!!!|\?\?\?)/m.test(source)) return source
  return source.replace(ADMONITION, (whole, ...rest) => {
    const { box = '', label, lines = '' } = groupsOf(rest)
    if (meaningOfBox(box) === undefined) return whole
    const title = label === undefined || label === '' ? '' : `[${label.replace(/[[\]]/g, '')}]`
    return `:::${box}${title}\n${lines.replace(/^(?: {4}|\t)/gm, '').trimEnd()}\n:::\n`
  })
}

function union(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gim')
}

/** Replaces all tags of Hugo, Liquid and Nunjucks by words that Markdown leaves alone. `context`: values that tags can name. */
export function protectTags(written: string, context: { headline: string }): ProtectedText {
  const source = withBoxes(written)
  if (!/\{[{%#/:]|:::|<[A-Z][\w.]*\s|=\{/.test(source))
    return { text: source, tags: new Map(), pattern: /(?!)/g, lineOf: (at) => at }
  const protector = new TagProtector(source, context)
  const text = protector.replaceIn(source, 0)
  return {
    text,
    tags: protector.tags,
    pattern: new RegExp(`${protector.beginning}\\d+z`, 'g'),
    lineOf: (line) => protector.lineOf(line),
  }
}

/** Replaces tags from the beginning of a text to its end, and keeps what each means and where it was. */
class TagProtector {
  readonly tags = new Map<string, Tag>()
  /** What the words in place of tags begin with. The text has no such word. */
  readonly beginning: string
  /** The line of the tag that was replaced last, and where that is in the source. */
  private line = 1
  private counted = 0
  /** Lines of the text, in order, after which it has lines less than the source, and how many in all. */
  private readonly shorter: { line: number; by: number }[] = []
  private removed = 0
  /** For each open box of `:::`, whether its name is known, so that its end is a tag too. */
  private readonly isKnownBox: boolean[] = []

  constructor(
    private readonly source: string,
    private readonly context: { headline: string },
  ) {
    let beginning = 'zqtag'
    while (source.includes(beginning)) beginning += 'q'
    this.beginning = beginning
  }

  /** The line in the source of a line in the text. */
  lineOf(at: number): number {
    return this.shorter.reduce((found, { line, by }) => (line < at ? found + by : found), at)
  }

  /** A part of the source, which begins at `offset`, with words in place of its tags. */
  replaceIn(part: string, offset: number): string {
    return part.replace(ALL, (whole, ...rest) =>
      this.replacement(whole, offset + offsetOf(rest), groupsOf(rest)),
    )
  }

  private replacement(tag: string, at: number, groups: Groups): string {
    const { raw, component, hugo, liquid, output } = groups
    if (raw !== undefined) {
      const start = at + tag.indexOf(raw)
      return raw.replace(TAG, (one, ...rest) => this.protect(one, start + offsetOf(rest), { text: one }))
    }
    if (component !== undefined) {
      const meaning = meaningOfComponent(component, groups.attributes ?? '', groups.slash ?? '')
      // Its attributes may have tags.
      return meaning === undefined
        ? `<${this.replaceIn(tag.slice(1), at + 1)}`
        : this.protect(tag, at, meaning)
    }
    const pair = groups.open ?? groups.name
    if (pair !== undefined) {
      const inner = groups.hugoInner ?? groups.inner ?? ''
      const meaning = meaningOfPair(pair, groups.hugoArgs ?? groups.liquidArgs ?? '', inner)
      return this.protect(tag, at, meaning, lineEnds(tag))
    }
    if (hugo !== undefined) return this.protect(tag, at, meaningOfHugo(hugo, tag))
    if (liquid !== undefined)
      return this.protect(tag, at, meaningOfLiquid(liquid, groups.args?.trim() ?? '', tag))
    if (output !== undefined)
      return this.protect(tag, at, meaningOfExpression(output.trim(), tag, this.context))
    // A comment.
    if (tag.startsWith('{')) return this.protect(tag, at, { text: '' })
    const meaning = this.meaningOfBoxLine(groups)
    return meaning === undefined ? tag : this.protect(tag, at, meaning)
  }

  /** The meaning of `:::note Title`, or of the `:::` that ends a box; undefined for boxes that aren't known. */
  private meaningOfBoxLine({ box, label, title }: Groups): Meaning | undefined {
    if (box === undefined) return this.isKnownBox.pop() === true ? BOX_END : undefined
    const meaning = meaningOfBox(box, label ?? title)
    this.isKnownBox.push(meaning !== undefined)
    return meaning
  }

  /**
   * The word for a tag.
   * @param at never less than in the call before
   * @param ends line ends after the word, which divide it from what follows
   */
  private protect(tag: string, at: number, meaning: Meaning, ends = 0): string {
    const word = `${this.beginning}${this.tags.size}z`
    this.line += lineEnds(this.source.slice(this.counted, at))
    this.counted = at
    this.tags.set(word, { source: tag, line: this.line, meaning })
    const by = lineEnds(tag) - ends
    if (by > 0) this.shorter.push({ line: this.line - this.removed, by })
    this.removed += by
    return word + '\n'.repeat(ends)
  }
}

type Groups = { readonly [name: string]: string | undefined }

function lineEnds(text: string): number {
  return text.split('\n').length - 1
}

/** The last arguments of a replacer: offset, text, groups. */
function groupsOf(rest: readonly unknown[]): Groups {
  const groups = rest.at(-1)
  return typeof groups === 'object' && groups !== null ? Object.fromEntries(Object.entries(groups)) : {}
}

function offsetOf(rest: readonly unknown[]): number {
  return Number(rest.at(-3))
}
