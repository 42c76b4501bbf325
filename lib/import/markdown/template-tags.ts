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
type Tag = { source: string; line: number; meaning: Meaning }
/** `tags`: by their words; `pattern` finds the words. */
export type ProtectedText = { text: string; tags: ReadonlyMap<string, Tag>; pattern: RegExp }

// Hugo: {{</* … */>}}, {{< x >}}, {{% x %}}.
const HUGO = /\{\{(?<mark>[<%])\s*(?<hugo>(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`]){0,2000}?)\s*(?:>|%)\}\}/
const LIQUID = /\{%-?\s*(?<liquid>\w+)(?<args>(?:"[^"]*"|'[^']*'|[^"'%]|%(?!\}))*?)-?%\}/
const OUTPUT = /\{\{-?(?<output>(?![<%{])(?:"[^"\n]*"|'[^'\n]*'|[^"'{}\n])*?)-?\}\}/
const COMMENT = /\{#\s[\s\S]*?\s#\}/
const TAG = new RegExp([HUGO, LIQUID, OUTPUT, COMMENT].map(({ source }) => source).join('|'), 'g')

/** Tags around code or a comment, which isn't Markdown. */
const PAIRS =
  /\{\{[<%]\s*(?<open>highlight|comment)\b(?<hugoArgs>[^\n]*?)\s*[>%]\}\}(?<hugoInner>[\s\S]*?)\{\{[<%]\s*\/\s*\k<open>\s*[>%]\}\}|\{%-?\s*(?<name>highlight|comment|codeblock|code)\b(?<liquidArgs>[^\n]*?)-?%\}(?<inner>[\s\S]*?)\{%-?\s*end\k<name>\s*-?%\}/g
/** `:::note`, `:::tip[Title]`, `::: warning Title`, and `:::` at the end of a box. */
const BOX =
  /(?<=^[ \t]*):{3,}(?:[ \t]*(?<box>[a-z]+)(?:\[(?<label>[^\]\n]+)\]|[ \t]+(?<title>[^\s{][^{\n]*?))?[ \t]*(?:\{[^}\n]*\})?)?[ \t]*$/gim
const RAW = /\{%-?\s*(?:raw|verbatim)\s*-?%\}([\s\S]*?)\{%-?\s*end(?:raw|verbatim)\s*-?%\}/g

/** Replaces all tags of Hugo, Liquid and Nunjucks by words that Markdown leaves alone. `context`: values that tags can name. */
export function protectTags(source: string, context: { headline: string }): ProtectedText {
  const tags = new Map<string, Tag>()
  if (!/\{[{%#]|:::/.test(source)) return { text: source, tags, pattern: /(?!)/g }
  let name = 'zqtag'
  while (source.includes(name)) name += 'q'
  const protect = (tag: string, at: number, meaning: Meaning): string => {
    const word = `${name}${tags.size}z`
    const line = source.slice(0, at).split('\n').length
    tags.set(word, { source: tag, line, meaning })
    return word
  }
  const literal = (text: string, at: number) =>
    text.replace(TAG, (tag, ...rest) => protect(tag, at + Number(rest.at(-3)), { text: tag }))
  // Raw parts first: nothing in them is a tag. Line ends stay, so that lines keep their numbers.
  let text = source.replace(RAW, (whole, inner: string, at: number) =>
    literal(inner, at + whole.indexOf(inner)),
  )
  text = text.replace(PAIRS, (whole, ...rest) => {
    const groups = groupsOf(rest)
    const inner = groups.hugoInner ?? groups.inner ?? ''
    const meaning = meaningOfPair(
      groups.open ?? groups.name ?? '',
      groups.hugoArgs ?? groups.liquidArgs ?? '',
      inner,
    )
    return protect(whole, offsetOf(rest), meaning) + '\n'.repeat(whole.split('\n').length - 1)
  })
  text = text.replace(TAG, (tag, ...rest) => {
    const { hugo, liquid, args = '', output } = groupsOf(rest)
    const meaning =
      hugo !== undefined
        ? meaningOfHugo(hugo, tag)
        : liquid !== undefined
          ? meaningOfLiquid(liquid, args.trim(), tag)
          : output !== undefined
            ? meaningOfExpression(output.trim(), tag, context)
            : { text: '' }
    return protect(tag, offsetOf(rest), meaning)
  })
  const isKnown: boolean[] = []
  text = text.replace(BOX, (written, ...rest) => {
    const { box, label, title } = groupsOf(rest)
    const meaning = box === undefined ? isKnown.pop() && BOX_END : meaningOfBox(box, label ?? title)
    if (box !== undefined) isKnown.push(meaning !== undefined)
    return meaning ? protect(written, offsetOf(rest), meaning) : written
  })
  return { text, tags, pattern: new RegExp(`${name}\\d+z`, 'g') }
}

type Groups = { readonly [name: string]: string | undefined }

/** The last arguments of a replacer: offset, text, groups. */
function groupsOf(rest: readonly unknown[]): Groups {
  const groups = rest.at(-1)
  return typeof groups === 'object' && groups !== null ? Object.fromEntries(Object.entries(groups)) : {}
}

function offsetOf(rest: readonly unknown[]): number {
  return Number(rest.at(-3))
}
