import { escapeHtml } from '@/lib/format/characters'
import type { Meaning } from './tag-meaning'

/** Braces with braces in them, twelve levels deep. */
const BRACES = Array.from({ length: 12 }).reduce<string>(
  (inner) => `\\{(?:[^{}]${inner === '' ? '' : `|${inner}`})*\\}`,
  '',
)
const ATTRIBUTE = `(?:(?<=\\s)[\\w:@-]+(?:=(?:"[^"]*"|'[^']*'|${BRACES}))?|${BRACES})`
/** The tag of a component, or of HTML with values as JSX writes them: `<Params items={[{ name: 'x' }]} />`. */
export const COMPONENT = new RegExp(
  `<(?<component>[a-z][\\w.]*)(?<attributes>(?:\\s+${ATTRIBUTE})+)\\s*(?<slash>\\/?)>`,
)

const EACH = new RegExp(
  `(?<name>[\\w:@-]+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<code>${BRACES}))`,
  'g',
)
/** A string in an expression, with the key that it has, or the text of an element. */
const STRING =
  /(?:(?<key>[\w-]+)["']?\s*:\s*)?(?:"(?<double>(?:\\.|[^"\\\n])*)"|'(?<single>(?:\\.|[^'\\\n])*)'|`(?<ticks>(?:\\.|[^`\\])*)`)|(?<!=)>(?<text>[^<>{}=]+)(?=<)/g
/** What readers see of a component, also if it is one word. */
const SHOWN =
  /^(?:(?:sub)?title|heading|head(?:line|er)|label|text|desc(?:ription)?|caption|alt|summary|content|message|question|answer|quote|children)$/i
/** The same in the rows of a table. */
const SHOWN_IN_ROWS = /^(?:name|type|default(?:value)?)$/i
const HIDDEN =
  /^(?:class(?:name|es)?|style|css|sx|tw|id|key|ref|href|to|src|srcset|sizes|url|link|path|file|icon|variant|colou?r|code|d|on[A-Z]\w*|(?:data|aria)-.*)$/

type Attribute = { name: string; value: string; code?: string }

/**
 * The words in a component's attributes as text, because the archive has no other information on what the component
 * shows. HTML elements keep attributes that are plain text. Undefined for tags that need no change.
 */
export function meaningOfComponent(name: string, written: string, slash: string): Meaning | undefined {
  const attributes = attributesOf(written)
  const hasCode = attributes.some(({ code }) => code !== undefined)
  if (!/^[A-Z]\w*[a-z]/.test(name.replace(/^.*\./, ''))) {
    if (!hasCode) return undefined
    const kept = attributes.map(({ name: key, value }) =>
      value === '' || key === 'style' ? '' : ` ${key.replace('className', 'class')}="${escapeHtml(value)}"`,
    )
    return { html: `<${name}${kept.join('')}${slash === '' ? '' : ' /'}>` }
  }
  const items = attributes.flatMap(wordsOf)
  if (items.length === 0 && !hasCode) return undefined
  const [lone = '', ...more] = items.map((words) => words.map(escapeHtml).join(' — '))
  const html =
    more.length === 0 ? ` ${lone} ` : `<ul>${[lone, ...more].map((item) => `<li>${item}</li>`).join('')}</ul>`
  const note =
    items.length === 0 ? 'a component without words was left out' : 'the words of a component became text'
  return { html, note }
}

function attributesOf(written: string): Attribute[] {
  return Array.from(written.matchAll(EACH), ({ groups = {} }) => {
    const { name = '', double, single, code } = groups
    const strings = code === undefined ? [] : [...code.matchAll(STRING)].map(stringOf)
    const [first] = strings
    const value = double ?? single ?? (strings.length === 1 ? (first ?? '') : '')
    return { name, value, code }
  })
}

/** The words that an attribute shows: one list for each row of a table. */
function wordsOf({ name, value, code }: Attribute): string[][] {
  if (HIDDEN.test(name)) return []
  if (code === undefined) return isShown(name, value) ? [[value]] : []
  const rows: string[][] = []
  let end = 0
  let isInSentence = false
  for (const match of code.matchAll(STRING)) {
    const { key, text: words } = match.groups ?? {}
    const text = stringOf(match).trim()
    const isInRow = words !== undefined || (key !== undefined && SHOWN_IN_ROWS.test(key))
    if (text === '' || HIDDEN.test(key ?? name) || !(isInRow || isShown(key ?? name, text))) continue
    const row = rows.at(-1) ?? []
    // A brace ends a row, and a string without a key is one. The words of elements are parts of a sentence.
    if (words !== undefined && isInSentence) row.push(`${row.pop()} ${text}`)
    else if (rows.length === 0 || key === undefined || /[{}]/.test(code.slice(end, match.index)))
      rows.push([text])
    else row.push(text)
    isInSentence = words !== undefined
    end = match.index + match[0].length
  }
  return rows
}

function stringOf({ groups = {} }: RegExpMatchArray): string {
  const { double, single, ticks, text = '' } = groups
  return (double ?? single ?? ticks ?? text).replace(/\\n/g, ' ').replace(/\\(.)/g, '$1')
}

/** Whether a value is several words, and not a URL, a list of classes or code. */
function isShown(name: string, value: string): boolean {
  if (!/\p{L}/u.test(value) || /^(?:\.{0,2}\/|https?:|#)\S*$/.test(value)) return false
  return SHOWN.test(name) || (/\p{L}{2,}\s+\p{L}/u.test(value) && !/[{}]|\S[-:]\[|=>/.test(value))
}
