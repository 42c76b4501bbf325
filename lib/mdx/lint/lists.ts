import type { List, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../tree'
import { type LintContext, quote } from './context'

/**
 * A number at the beginning of a paragraph turns it into a list (`1986. A great year …`), and lists are renumbered. Reports
 * lists whose numbers would differ from the written ones, and lists of one sentence.
 */
export function checkLists(tree: Root, context: LintContext) {
  const lists: { list: List; numbers: number[] }[] = []
  visit(tree, 'list', (list) => {
    if (list.ordered) lists.push({ list, numbers: numbersOf(list, context.source) })
    else checkSign(list, context)
  })
  const starts = new Set(lists.map(({ numbers }) => numbers[0]))
  const nexts = new Set(lists.map(({ numbers }) => (numbers[0] ?? 0) + numbers.length))
  for (const { list, numbers } of lists) {
    const [first = 1] = numbers
    const wrong = numbers.findIndex((number, index) => number !== first + index)
    // Many writers number a list `1. 1. 1.`.
    const isLazy = first <= 1 && numbers.every((number) => number === first)
    const isPart = first > 1 ? nexts.has(first) : starts.has(first + 1)
    if (wrong !== -1 && !isLazy) reportNumber(list, wrong, numbers, context)
    else if (numbers.length === 1 && !isPart) reportSentence(list, first, context)
  }
}

function reportNumber(list: List, index: number, numbers: readonly number[], context: LintContext) {
  const written = numbers[index] ?? 0
  const shown = (numbers[0] ?? 1) + index
  context.report(
    list.children[index] ?? list,
    'body',
    `a list in which readers see ${shown} where ${written} is written (${excerpt(list, index)})`,
    `numbers in order, or \`${written}\\.\` (with a backslash) for a sentence that begins with a number`,
  )
}

function reportSentence(list: List, number: number, context: LintContext) {
  context.report(
    list,
    'body',
    `a list of one item, number ${number} (${excerpt(list, 0)})`,
    `\`${number}\\.\` (with a backslash) for a sentence that begins with a number, or more items`,
  )
}

/** `- 4 degrees` and `+ 4 degrees` become a list of one item and lose their sign. */
function checkSign(list: List, context: LintContext) {
  const [item, ...more] = list.children
  const offset = item?.position?.start.offset
  if (item === undefined || offset === undefined || more.length > 0) return
  const sign = context.source.charAt(offset)
  const text = plainText(item).trim()
  if ((sign === '+' || sign === '-') && /^\p{N}/u.test(text))
    context.report(
      list,
      'body',
      `a list of one item, whose sign \`${sign}\` readers don’t see (${quote(`${sign} ${text}`)})`,
      `\`\\${sign}\` (with a backslash) for a sentence that begins with a sign, or more items`,
    )
}

/** The numbers as they are written. */
function numbersOf({ children }: List, source: string): number[] {
  return children.map(({ position }) => {
    const start = position?.start.offset ?? 0
    return Number.parseInt(source.slice(start, start + 10), 10)
  })
}

function excerpt(list: List, index: number): string {
  const item = list.children[index]
  return quote(item === undefined ? '' : plainText(item))
}
