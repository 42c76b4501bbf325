import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'
import { quote } from '@/lib/content/finding'
import { SPACED_LETTER } from '@/lib/format/characters'
import { DEFINITIONS } from '../blocks/block-list'
import { plainText } from '../tree'
import type { LintContext } from './context'

/** Replaces markup, code and escaped characters. It is neither a letter nor a space. */
const MASK = '\u{FFFC}'

/** Reports markup that Markdown treats as text: readers would see the characters. */
export function checkStrayMarkup(context: LintContext) {
  for (const node of context.all('paragraph', 'heading', 'tableCell')) {
    const literal = literalText(node, context.source)
    // Most paragraphs contain none of these.
    if (!/[[*_~#^•▪◦‣|\\>%!\t]|\]\(|==|:::/.test(literal)) continue
    if (node.type === 'paragraph' && checkTableLines(node, literal, context)) continue
    const start = node.position?.start
    const lines = context.source.slice(start?.offset, node.position?.end.offset).split('\n')
    literal.split('\n').forEach((line, index) => {
      const leftover = LEFTOVERS.find(({ pattern }) => pattern.test(line)) ?? strayMarker(line)
      if (leftover === undefined) return
      const found = `${leftover.what} in ${quote(lines[index] ?? '')}: readers see the characters`
      context.report((start?.line ?? 1) + index, { found, expected: leftover.expected })
    })
  }
}

type Leftover = { pattern: RegExp; what: string; expected: string }

/** Text that was meant as a block: `< PullQuote >`, `AlsoRead story="city/a" />`. `\\<PullQuote>` is meant as text. */
const NO_BLOCK = new RegExp(
  `(?:^\\s*|[<${MASK}]/? +)(?:${[...DEFINITIONS.keys()].join('|')})(?:\\s+\\w{1,20}\\s*=.{0,500}>|\\s*/?>)`,
)

const LEFTOVERS: readonly Leftover[] = [
  {
    pattern: new RegExp(`[<${MASK}]! ?[-–—]|(?:^|\\s)%%(?!%).{1,500}%%(?:\\s|$)`),
    what: 'a comment',
    expected: '`<!-- note -->`, with two ordinary hyphens on each side',
  },
  {
    pattern: NO_BLOCK,
    what: 'a block that isn’t complete',
    expected: '`<Name attribute="value" />`: `<` right before the name; \\< for a less-than sign',
  },
  {
    pattern: /(?:^|[^\\])\\\s*$/,
    what: 'a backslash at the end of a paragraph',
    expected: 'no backslash, or \\\\ for one that readers should see',
  },
  {
    pattern: /^\s*={3,}\s*$/,
    what: 'a line of equals signs',
    expected: '`---` between blank lines for a line between parts',
  },
  {
    pattern: /(?:^|[^=\p{L}\p{N}])==(?=[^\s=]).{0,300}?[^\s=]==(?!=)/u,
    what: 'equals signs around words',
    expected: '`**words**` for bold; a story has no coloured text',
  },
  {
    pattern: /^\s*\[![a-z]+\][+-]?(?:\s|$)/i,
    what: 'a note box of another program',
    expected: '<FactBox title="…">',
  },
  {
    pattern: /^\s*:{3,}\s*[a-z{[]/i,
    what: 'a box of another program',
    expected: '<FactBox title="…">, or another block',
  },
  {
    pattern: /\[\/(?:caption|embed|quote|url|img|video|audio|[biu])\]/i,
    what: 'a tag in square brackets',
    expected: 'Markdown or a block, or \\[ for a bracket',
  },
  {
    pattern: /\[\^[^\]\s]+\s[^\]]*\]/,
    what: 'a note whose name contains a space',
    expected: 'a number or one word, `[^1]`, in the text and before the note, or \\[ for a bracket',
  },
  {
    pattern: /\[\^[^\]]+\]/,
    what: 'a reference to a note that doesn’t exist',
    expected: 'a line `[^1]: The note.` for it, or \\[ for a bracket',
  },
  {
    pattern: /\^\[/,
    what: 'a note inside the text',
    expected: '`[^1]` in the text, and a line `[^1]: The note.`, or \\[ for a bracket',
  },
  {
    pattern: /\[\[/,
    what: 'a wiki link',
    expected: '[words](/section/slug), or \\[ for a bracket',
  },
  {
    pattern: new RegExp(`\\]\\(|\\] \\((?:${MASK}|/|#)`),
    what: 'a link that isn’t complete',
    expected: '[words](https://example.org): no space before or in the URL, a bracket after it',
  },
  {
    pattern: new RegExp(`\\)\\[(?:${MASK}|/|#)`),
    what: 'a link with its brackets in the wrong order',
    expected: '[words](https://example.org)',
  },
  {
    pattern: /\[[^\][]+\]\[[^\][]*\]/,
    what: 'a reference to a URL that doesn’t exist',
    expected:
      'a line `[name]: https://example.org` for it, [words](https://example.org), or \\[ for a bracket',
  },
  {
    pattern: /^\s*#{2,6}[^\s#]|^\s*#{7,}/,
    what: 'a heading without a space',
    expected: '`## Heading`, with a space after two to six number signs',
  },
  {
    pattern: /^\s*[•▪◦‣]\s*\S/,
    what: 'lines that aren’t a list',
    expected: 'lines that begin with `- `',
  },
]

const TABLE_LINE = /^\s*\|.*\|\s*$|^\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+$/

const LINE_BREAK = new RegExp(`(?:${MASK}|  |\\\\)$`)

/** Lines of cells that aren't a table: between bars without their line of hyphens, or between tabs. */
function checkTableLines(node: Paragraph, literal: string, context: LintContext): boolean {
  const lines = literal.split('\n')
  const hasBars = (line = '') => /\S \| \S/.test(line)
  // Cells of a spreadsheet, unless a line break of the writer's keeps the lines apart.
  const hasTabs = (line = '') => /\S\t+\S/.test(line) && !LINE_BREAK.test(line)
  const at = lines.findIndex(
    (line, index) =>
      TABLE_LINE.test(line) ||
      (hasBars(line) && hasBars(lines[index + 1])) ||
      (hasTabs(line) && hasTabs(lines[index + 1])),
  )
  if (at === -1) return false
  const [line = ''] = lines.slice(at)
  const table =
    'blank lines around it, and under its head a line of hyphens with as many cells: `| --- | --- |`'
  context.report((node.position?.start.line ?? 1) + at, {
    found: `lines that aren’t a table (${quote(line)})`,
    expected: hasTabs(line)
      ? `for a table \`|\` in place of tabs, ${table}; for other lines a backslash at the end of each but the last`
      : table,
  })
  return true
}

/** An asterisk, underscore or pair of tildes that was meant to open or close emphasis. */
function strayMarker(line: string): Omit<Leftover, 'pattern'> | undefined {
  for (const { 0: run, index } of line.matchAll(/\*+|_+|~~+/g)) {
    const before = line.slice(Math.max(0, index - 3), index)
    const after = line.slice(index + run.length, index + run.length + 3)
    if (isText(run, before, after)) continue
    if (run.startsWith('~'))
      return { what: 'stray tildes', expected: '`~~` before and after the words, or \\~ for a tilde' }
    if (run.startsWith('_'))
      return {
        what: 'a stray underscore',
        expected: '`_` before and after the words, or \\_ for an underscore',
      }
    return {
      what: run.length === 1 ? 'a stray asterisk' : 'stray asterisks',
      expected: 'the word or words between two of them, without spaces inside, or \\* for an asterisk',
    }
  }
  return undefined
}

/** Whether a run of markers (`*`, `**`, `__` …) was meant as text. */
function isText(run: string, before: string, after: string): boolean {
  // The key `*` of a telephone, an emoji.
  if (/^\ufe0f?\u20e3/.test(after)) return true
  const opens = /^\S/.test(after)
  const closes = /\S$/.test(before)
  // Two markers between spaces are emphasis with spaces inside (`** bold **`), except a power (`2 ** 3`) and a gap
  // (`__`).
  if (!opens && !closes)
    return run.length !== 2 || run === '__' || (/\d *$/.test(before) && /^ *\d/.test(after))
  const isInWord = WORD_END.test(before) && WORD_START.test(after)
  if (run.startsWith('~')) return false
  // A name such as `@_user` and a gap (`____`) are text.
  if (run.startsWith('_'))
    return run.length > 2 || !opens || !WORD_START.test(after) || isInWord || /[@#/.]$/.test(before)
  // `f**k`, `s***`, `**** out of *****`: no emphasis was intended.
  if (WORD_END.test(before) ? isInWord || run.length > 2 : run.length > 2 && !EMPHASIS_START.test(after))
    return true
  // `5* hotel`, `£5*`, `100*, 7*.`, `n*(n + 1)`, `(*1950 in Köln)`.
  return (
    run.length === 1 &&
    (!opens || /^\d/.test(after) || (WORD_END.test(before) && !EMPHASIS_START.test(after)))
  )
}

const WORD_END = /[\p{L}\p{M}\p{N}]$/u
const WORD_START = /^[\p{L}\p{M}\p{N}]/u
/** What emphasised text starts with. */
const EMPHASIS_START = new RegExp(`^[\\p{L}\\p{M}\\p{N}${MASK}“‘„«"']`, 'u')

/**
 * The source of a paragraph in which all parsed markup is masked, character by character. Remaining markup characters
 * are published as text.
 */
function literalText(node: Paragraph | Heading | TableCell, source: string): string {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const characters = source.slice(start, end).split('')
  const mask = (from: number, to: number) => {
    for (let at = Math.max(0, from - start); at < to - start && at < characters.length; at++)
      if (characters[at] !== '\n') characters[at] = MASK
  }
  const maskMarkup = (parent: Nodes) => {
    if (!('children' in parent)) return
    for (const child of parent.children) {
      const { start: from, end: to } = child.position ?? {}
      // Text that Markdown extensions have split has no position; it stays as it is.
      if (from?.offset === undefined || to?.offset === undefined || child.type === 'text') continue
      const inner = 'children' in child && !isAutolink(child, source) ? innerRange(child) : undefined
      if (inner === undefined) mask(from.offset, to.offset)
      else {
        mask(from.offset, inner[0])
        mask(inner[1], to.offset)
        maskMarkup(child)
      }
    }
  }
  if (node.type === 'heading') {
    const inner = innerRange(node)
    if (inner !== undefined) {
      mask(start, inner[0])
      mask(inner[1], end)
    }
  }
  maskMarkup(node)
  return (
    characters
      .join('')
      // Escaped characters, character references, addresses that aren't links.
      .replace(/\\[!-/:-@[-`{-~]|&#?\w+;|(?<![\w.+-])[\w.+-]+@[\w.-]+|(?:https?:\/\/|www\.)\S+/g, (text) =>
        MASK.repeat(text.length),
      )
      // The markers of the block quotes and lists around the paragraph.
      .replace(/\n[ \t>]+/g, (text) => `\n${' '.repeat(text.length - 1)}`)
  )
}

/** From the first child's beginning to the last one's end. */
function innerRange(parent: Nodes): [number, number] | undefined {
  if (!('children' in parent)) return undefined
  const from = parent.children[0]?.position?.start.offset
  const to = parent.children.at(-1)?.position?.end.offset
  return from === undefined || to === undefined ? undefined : [from, to]
}

/** `https://example.org` written out: its characters aren't markup. */
function isAutolink(node: Nodes, source: string): boolean {
  return node.type === 'link' && source.charAt(node.position?.start.offset ?? 0) !== '['
}

/**
 * Reports asterisks and tildes that were meant as text and became markup: `2*3*4`, `f*ck this sh*t`, `3~~5 to 6~~7`.
 */
export function checkEmphasis(context: LintContext) {
  const { source } = context
  for (const node of context.all('emphasis', 'strong', 'delete')) {
    const start = node.position?.start.offset ?? 0
    const before = source.charAt(start - 1)
    const after = source.charAt(node.position?.end.offset ?? 0)
    const words = plainText(node)
    if (node.type === 'delete') {
      if (/\d/.test(before) && /\d/.test(after))
        context.report(node, {
          found: `tildes that readers don’t see (${quote(words)} is struck out)`,
          expected: 'one tilde or a dash between numbers, or \\~ for each tilde that readers should see',
        })
      continue
    }
    const isProduct = /\d/.test(before) && /[\p{L}\p{N}]/u.test(after)
    const isFormula = /[a-z]/i.test(before) && /[a-z\d]/i.test(after) && /^[\w.]{1,2}$/.test(words)
    const isCensored = SPACED_LETTER.test(before) && /\s/.test(words)
    if (!isProduct && !isFormula && !isCensored) continue
    const line = source.slice(source.lastIndexOf('\n', start) + 1, start + 200)
    context.report(node, {
      found: `asterisks that readers don’t see (${quote(words)} is emphasised in ${quote(line)})`,
      expected: '\\* for each asterisk that readers should see, or a space before the first',
    })
  }
}
