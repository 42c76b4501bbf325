import type { Problem } from '@/lib/content/finding'
import type { Body } from '@/lib/content/schema'
import { lineAt, tagsIn } from '../source'
import type { LintContext } from './context'

/** Maximum number of characters in a body: five long books. */
const MOST_CHARACTERS = 5_000_000
/** Maximum depth of nested block quotes, lists and blocks. */
const DEEPEST = 30
/** Maximum indentation of a line, in columns. */
const WIDEST_INDENT = 200
/** Maximum number of markup characters in one paragraph, item or row: the parser's time grows with their square. */
const MOST_MARKS = 1_500
/** Maximum number of consecutive spaces, for the same reason. */
const MOST_SPACES = 500
/** Maximum number of block quotes, lists, notes and underlined headings in one body, for the same reason. */
const MOST_PARTS = 1_000
/** Maximum number of lines in one paragraph, and of consecutive blank lines, for the same reason. */
const MOST_LINES = 3_000
/** Maximum number of comments without an end. */
const MOST_UNCLOSED = 100

/** A problem of a line (from 1). */
type Fault = Problem & { line: number }

/** Reports what would make the parser slow or overflow its stack. Takes linear time. */
export function checkLimits({ text, format }: Body, context: LintContext) {
  const fault =
    lengthFault(text) ??
    commentFault(text) ??
    lineFault(text) ??
    (format === 'mdx' ? tagFault(text) : undefined)
  if (fault === undefined) return
  const { line, ...problem } = fault
  context.report(line, problem)
}

function lengthFault({ length }: string): Fault | undefined {
  if (length <= MOST_CHARACTERS) return undefined
  const expected = `at most ${MOST_CHARACTERS} characters: split the story`
  return { line: 1, found: `a body of ${length} characters`, expected }
}

/** Searching for the ends of many unclosed comments would take quadratic time. */
function commentFault(text: string): Fault | undefined {
  const end = text.lastIndexOf('-->')
  const unclosed = text.slice(end + 1).split('<!--').length - 1
  if (unclosed <= MOST_UNCLOSED) return undefined
  const line = lineAt(text, text.indexOf('<!--', end + 1))
  return { line, found: `${unclosed} comments that aren’t closed`, expected: '`-->` at the end of each' }
}

/** The markers of block quotes, lists and notes at the beginning of a line. */
const CONTAINERS = /^[ \t]*(?:(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]+\]:)[ \t]*)*/
/** The line that opens or closes a code block outside quotes and lists. */
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/
const MARKER = />|[-*+](?=[ \t]|$)|\d+[.)]|\[\^[^\]]+\]:/g
/** A note, or the line under a heading. */
const PART = /^ {0,3}(?:\[\^[^\]]+\]:|-{1,2}[ \t]*$|-{3,}[ \t]*$|=+[ \t]*$)/
const SPACES = new RegExp(`[ \\t]{${MOST_SPACES}}`)
const MARKS = /[[\]*_<~!`&\\{}|@$]/g

function lineFault(text: string): Fault | undefined {
  let line = 0
  let fence = ''
  let marks = 0
  let paragraph = 1
  let parts = 0
  let isInside = false
  let isQuote = false
  let run = 0
  let wasBlank = false
  for (const content of text.split('\n')) {
    line++
    const [, opened = ''] = FENCE.exec(content) ?? []
    // Lines between ``` aren't parsed.
    if (fence !== '' || opened !== '') {
      if (fence === '') fence = opened
      else if (opened.startsWith(fence)) fence = ''
      continue
    }
    const [markers = ''] = CONTAINERS.exec(content) ?? []
    const isItem = markers.trim() !== ''
    const isBlank = content.trim() === ''
    const depth = markers.match(MARKER)?.length ?? 0
    if (depth > DEEPEST)
      return {
        line,
        found: `${depth} block quotes or lists within each other`,
        expected: `at most ${DEEPEST}`,
      }
    const [indent = ''] = /^[ \t]*/.exec(content) ?? []
    const width = indent.replaceAll('\t', '    ').length
    if (width > WIDEST_INDENT)
      return { line, found: `a line indented by ${width} spaces`, expected: `at most ${WIDEST_INDENT}` }
    if (SPACES.test(content))
      return { line, found: `${MOST_SPACES} or more spaces in a row`, expected: 'one space' }
    run = isBlank === wasBlank && !isItem ? run + 1 : 0
    wasBlank = isBlank
    if (run > MOST_LINES)
      return {
        line: line - run,
        found: `more than ${MOST_LINES} ${isBlank ? 'blank lines in a row' : 'lines in one paragraph'}`,
        expected: isBlank ? 'one blank line' : 'blank lines between paragraphs',
      }
    if ((isItem && !isInside) || PART.test(content)) parts++
    if (parts > MOST_PARTS)
      return {
        line,
        found: `more than ${MOST_PARTS} block quotes, lists, notes or underlined headings`,
        expected: 'fewer: split the story',
      }
    // A blank line ends a block quote; a list goes on after it.
    if (!isBlank) isInside = isItem
    else if (isQuote) isInside = false
    isQuote = markers.includes('>')
    // A paragraph ends at a blank line, an item or a table row.
    if (isItem || /^\s*(?:\||$)/.test(content)) {
      marks = 0
      paragraph = line
    }
    marks += content.match(MARKS)?.length ?? 0
    if (marks > MOST_MARKS)
      return {
        line: paragraph,
        found: `a paragraph with more than ${MOST_MARKS} characters such as [ * <`,
        expected:
          'fewer: split the paragraph (characters that are shown as they are go between lines of ```)',
      }
  }
  return undefined
}

/** The problem of blocks that are nested too deep, closed or not. */
function tagFault(text: string): Fault | undefined {
  let depth = 0
  for (const { tag, line } of tagsIn(text)) {
    if (tag.startsWith('</')) depth = Math.max(0, depth - 1)
    else if (!tag.endsWith('/>')) depth++
    if (depth > DEEPEST)
      return { line, found: `${depth} tags within each other`, expected: `at most ${DEEPEST}, each closed` }
  }
  return undefined
}
