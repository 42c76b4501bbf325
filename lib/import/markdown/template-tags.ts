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
  const tags = new Map<string, Tag>()
  if (!/\{[{%#/:]|:::|<[A-Z][\w.]*\s|=\{/.test(source))
    return { text: source, tags, pattern: /(?!)/g, lineOf: (at) => at }
  let name = 'zqtag'
  while (source.includes(name)) name += 'q'
  let line = 1
  let counted = 0
  /** Lines of the text, in order, after which it has lines less than the source. */
  const shorter: { line: number; by: number }[] = []
  let removed = 0
  /** `at`: never less than in the call before; `ends`: line ends after the word, which divide it from what follows. */
  const protect = (tag: string, at: number, meaning: Meaning, ends = 0): string => {
    const word = `${name}${tags.size}z`
    line += lineEnds(source.slice(counted, at))
    counted = at
    tags.set(word, { source: tag, line, meaning })
    const by = lineEnds(tag) - ends
    if (by > 0) shorter.push({ line: line - removed, by })
    removed += by
    return word + '\n'.repeat(ends)
  }
  const isKnown: boolean[] = []
  const replaceIn = (part: string, offset: number): string =>
    part.replace(ALL, (whole, ...rest) => {
      const at = offset + offsetOf(rest)
      const {
        component,
        attributes = '',
        slash = '',
        raw,
        open,
        name,
        hugo,
        liquid,
        args = '',
        output,
        box,
        label,
        title,
        ...groups
      } = groupsOf(rest)
      if (raw !== undefined) {
        const start = at + whole.indexOf(raw)
        return raw.replace(TAG, (tag, ...found) => protect(tag, start + offsetOf(found), { text: tag }))
      }
      if (component !== undefined) {
        const meaning = meaningOfComponent(component, attributes, slash)
        return meaning === undefined ? `<${replaceIn(whole.slice(1), at + 1)}` : protect(whole, at, meaning)
      }
      const pair = open ?? name
      if (pair !== undefined) {
        const inner = groups.hugoInner ?? groups.inner ?? ''
        const meaning = meaningOfPair(pair, groups.hugoArgs ?? groups.liquidArgs ?? '', inner)
        return protect(whole, at, meaning, lineEnds(whole))
      }
      if (hugo !== undefined) return protect(whole, at, meaningOfHugo(hugo, whole))
      if (liquid !== undefined) return protect(whole, at, meaningOfLiquid(liquid, args.trim(), whole))
      if (output !== undefined) return protect(whole, at, meaningOfExpression(output.trim(), whole, context))
      if (whole.startsWith('{')) return protect(whole, at, { text: '' })
      const meaning = box === undefined ? isKnown.pop() && BOX_END : meaningOfBox(box, label ?? title)
      if (box !== undefined) isKnown.push(meaning !== undefined)
      return meaning ? protect(whole, at, meaning) : whole
    })
  const text = replaceIn(source, 0)
  const lineOf = (at: number) => shorter.reduce((found, { line, by }) => (line < at ? found + by : found), at)
  return { text, tags, pattern: new RegExp(`${name}\\d+z`, 'g'), lineOf }
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
