import type { Body } from '@/lib/content/schema'
import { tagsIn } from '../source'
import type { LintContext } from './context'

/** Characters in a body: five long books. */
const MOST_CHARACTERS = 5_000_000
/** Block quotes, lists and blocks within each other. */
const DEEPEST = 30
/** Columns before the text of a line. */
const WIDEST_INDENT = 200
/** Characters with a meaning in Markdown in one paragraph, item or row: the parser's time grows with their square. */
const MOST_MARKS = 1_500
/** Spaces in a row: the same. */
const MOST_SPACES = 500

/** Block quotes, lists, notes and underlined headings in one body: the same. */
const MOST_PARTS = 1_000
/** Lines in one paragraph, and blank lines in a row: the same. */
const MOST_LINES = 3_000
/** Comments without an end. */
const MOST_UNCLOSED = 100

/**
 * Reports what would make the parser slow or overflow its stack. Returns whether the body may be parsed. Takes linear
 * time.
 */
export function checkLimits({ text, format }: Body, context: LintContext): boolean {
  const before = context.violations.length
  if (text.length > MOST_CHARACTERS)
    context.report(
      1,
      'body',
      `a body of ${text.length} characters`,
      `at most ${MOST_CHARACTERS} characters: split the story`,
    )
  else {
    checkComments(text, context)
    checkLines(text, context)
    if (format === 'mdx' && context.violations.length === before) checkTags(text, context)
  }
  return context.violations.length === before
}

/** Searching for the ends of many unclosed comments would take quadratic time. */
function checkComments(text: string, context: LintContext) {
  const end = text.lastIndexOf('-->')
  const unclosed = text.slice(end + 1).split('<!--').length - 1
  if (unclosed <= MOST_UNCLOSED) return
  const line = text.slice(0, text.indexOf('<!--', end + 1)).split('\n').length
  context.report(line, 'body', `${unclosed} comments that aren’t closed`, '`-->` at the end of each')
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

function checkLines(text: string, context: LintContext) {
  let marks = 0
  let paragraph = 1
  let line = 0
  let fence = ''
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
    const markers = CONTAINERS.exec(content)?.[0] ?? ''
    const depth = markers.match(MARKER)?.length ?? 0
    const indent = /^[ \t]*/.exec(content)?.[0].replaceAll('\t', '    ').length ?? 0
    if (depth > DEEPEST)
      return context.report(
        line,
        'body',
        `${depth} block quotes or lists within each other`,
        `at most ${DEEPEST}`,
      )
    if (indent > WIDEST_INDENT)
      return context.report(line, 'body', `a line indented by ${indent} spaces`, `at most ${WIDEST_INDENT}`)
    if (SPACES.test(content))
      return context.report(line, 'body', `${MOST_SPACES} or more spaces in a row`, 'one space')
    const opens = markers.trim() !== '' && !isInside
    if (opens || PART.test(content)) parts++
    const isBlank = content.trim() === ''
    run = isBlank === wasBlank && markers.trim() === '' ? run + 1 : 0
    wasBlank = isBlank
    if (run > MOST_LINES)
      return context.report(
        line - run,
        'body',
        `more than ${MOST_LINES} ${isBlank ? 'blank lines in a row' : 'lines in one paragraph'}`,
        isBlank ? 'one blank line' : 'blank lines between paragraphs',
      )
    // A blank line ends a block quote; a list goes on after it.
    if (!isBlank) isInside = markers.trim() !== ''
    else if (isQuote) isInside = false
    isQuote = markers.includes('>')
    if (parts > MOST_PARTS)
      return context.report(
        line,
        'body',
        `more than ${MOST_PARTS} block quotes, lists, notes or underlined headings`,
        'fewer: split the story',
      )
    // A paragraph ends at a blank line, an item or a table row.
    if (markers.trim() !== '' || /^\s*(?:\||$)/.test(content)) {
      marks = 0
      paragraph = line
    }
    marks += content.match(MARKS)?.length ?? 0
    if (marks > MOST_MARKS)
      return context.report(
        paragraph,
        'body',
        `a paragraph with more than ${MOST_MARKS} characters such as [ * <`,
        'fewer: split the paragraph (characters that are shown as they are go between lines of ```)',
      )
  }
}

/** Blocks within blocks, closed or not. */
function checkTags(text: string, context: LintContext) {
  let depth = 0
  for (const { tag, line } of tagsIn(text)) {
    if (tag.startsWith('</')) depth = Math.max(0, depth - 1)
    else if (!tag.endsWith('/>')) depth++
    if (depth > DEEPEST)
      return context.report(
        line,
        'body',
        `${depth} tags within each other`,
        `at most ${DEEPEST}, each closed`,
      )
  }
}
