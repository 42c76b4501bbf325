import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { ArchiveText } from './archive-item'
import { missingWords, wordsOf } from './count-words'
import { cleanText } from './fit/text'
import { COMPONENT } from './markdown/components'

/**
 * The visible words in the source of a text that the conversion has lost. `read`: the words that the conversion has
 * read. Works without a parser, so that words that a parser loses are found. Text that may be markup isn't counted.
 */
export function unreadWords(text: ArchiveText, read: readonly string[]): string[] {
  const shown = wordsOf(cleanText(shownText(text)))
  const missing = missingWords(shown, read)
  if (missing.length === 0) return missing
  // A mark or tag inside a word may divide it in only one of the two texts.
  const known = new Set(read)
  const letters = read.join('')
  return missing.filter((word) => known.has(word) || !letters.includes(word))
}

function shownText({ format, source }: ArchiveText): string {
  switch (format) {
    case 'markdown':
      return textOfHtml(withoutMarkup(source))
    case 'wordpress':
      return textOfHtml(source.replace(SHORTCODE, ' ').replace(NOTE, ' '))
    case 'html':
      return textOfHtml(source.replace(TEMPLATE, ' ').replace(NOTE, ' '))
    case 'ghost':
      return textOfHtml(source.replace(NOTE, ' '))
    case 'wire':
      return source
  }
}

const SHORTCODE =
  /\[\/?(?:wp_caption|caption|gallery|playlist|embed|audio|video|youtube|vimeo|tweet|twitter|dropcap|quote|pullquote|code|sourcecode|[a-z]\w*[_-][\w-]+)\b[^\]]*\]/gi

/** Tags of a generator. */
const TEMPLATE = /\{#\s[\s\S]*?\s#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g

/** The number of a footnote: the story has its own. */
const NOTE = /<sup\b[^>]*>\s*<a\b[^>]*\bhref=["']?#[^>]*>[^<]*<\/a>\s*<\/sup>/gi

/** Markup of Markdown and of template languages that isn't words. Tags are left out whether they are known or not. */
const MARKUP: readonly [RegExp, string | ((code: string) => string)][] = [
  [
    /^[ \t>]*(?:[-*+]\s+)?(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\1|(?<!`)(`+)(?!`)[^`\n]+\2(?!`)/gm,
    withoutAngles,
  ],
  [/<!--[\s\S]*?-->/g, ''],
  [new RegExp(COMPONENT, 'gi'), ' '],
  [
    /(\{\{[<%]\s*comment\b|\{%-?\s*(?:comment|capture)\b)[\s\S]*?(?:\/\s*comment\s*[>%]\}\}|end(?:comment|capture)\s*-?%\})|\{\/\*[\s\S]*?\*\/\}|\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g,
    ' ',
  ],
  [TEMPLATE, ' '],
  [/\{[:#.][^{}\n]*\}/g, ' '],
  // Modules of MDX, and the language of code.
  [/^(?:import|export)\s.*$/gm, ''],
  [/^([ \t>]*(?:[-*+]\s+)?(?:`{3,}|~{3,})).*$/gm, '$1'],
  [/^:{3,}.*$|^[ \t]*!{3}.*$|\[!\w+\][+-]?/gm, ' '],
  [/^[ \t>]*\[(?!\^)[^\]\n]+\]:.*$/gm, ' '],
  // Footnotes have numbers of their own.
  [/\[\^[^\]\s]+\]:?/g, ' '],
  [/!\[(?:\\.|[^\]\\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?/g, ' '],
  [/\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^\]]*\]/g, ']'],
  [/<(?:https?|mailto|ftp):[^\s>]*>|<[^\s<>@]+@[^\s<>]+>|(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi, ' '],
  [/^[ \t>]*\d+[.)](?=\s)/gm, ''],
  [/\*+|~~|`+/g, ''],
]

function withoutMarkup(source: string): string {
  return MARKUP.reduce(
    (text, [pattern, change]) =>
      typeof change === 'string' ? text.replace(pattern, change) : text.replace(pattern, change),
    source,
  )
}

/** Tags in code are words. */
function withoutAngles(code: string): string {
  return code.replace(/[<>&]/g, ' ')
}

const TAG = /<(\/?)([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?-->|<![a-z][^>]*>/gi
const HIDDEN = new Set(
  `annotation annotation-xml audio canvas datalist defs desc head iframe metadata meter noembed noframes noscript object
  progress script select style symbol template textarea title video`.split(/\s+/),
)
const HIDING = /(?:^|\s)hidden(?:[\s=/]|$)|display\s*:\s*none|visibility\s*:\s*hidden/i
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i
/** Elements within words; all others divide them. */
const WITHIN =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i

/** The text between the tags of HTML, without elements that are hidden as a whole. Takes linear time. */
function textOfHtml(html: string, hides = true): string {
  let text = ''
  let end = 0
  let hidden: { name: string; depth: number } | undefined
  for (const { 0: tag, 1: slash, 2: written = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    const name = written.toLowerCase()
    if (hidden === undefined) {
      text += html.slice(end, index)
      end = index + tag.length
      if (name !== '' && !WITHIN.test(name)) text += ' '
      const isHidden = hides && slash === '' && name !== '' && (HIDDEN.has(name) || HIDING.test(attributes))
      if (isHidden && !VOID.test(name) && !attributes.endsWith('/')) hidden = { name, depth: 1 }
    } else if (name === hidden.name) {
      hidden.depth += slash === '' ? 1 : -1
      end = index + tag.length
      if (hidden.depth === 0) hidden = undefined
    }
  }
  const rest = html.slice(end)
  // What follows a hidden element that isn't closed is words that somebody meant to be read.
  return hidden === undefined ? decoded(text + rest) : decoded(text) + textOfHtml(rest, false)
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));?/gi, (whole, decimal, hex, name: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}
