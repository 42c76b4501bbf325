import type { List } from 'mdast'
import { quote } from '@/lib/content/violation'
import { plainText } from '../tree'
import type { LintContext } from './context'

/**
 * A number at the beginning of a paragraph turns it into a list (`1986. A great year …`), and lists are renumbered. Reports
 * lists whose numbers would differ from the written ones, and lists of one sentence.
 */
export function checkLists(context: LintContext) {
  const lists = context.all('list')
  const numbered = lists
    .filter(({ ordered }) => ordered)
    .map((list) => ({ list, numbers: numbersOf(list, context.source) }))
  const starts = new Set(numbered.map(({ numbers }) => numbers[0]))
  const nexts = new Set(numbered.map(({ numbers }) => (numbers[0] ?? 0) + numbers.length))
  for (const { list, numbers } of numbered) {
    const [first = 1] = numbers
    const wrong = numbers.findIndex((number, index) => number !== first + index)
    // Many writers number a list `1. 1. 1.`.
    const isLazy = first <= 1 && numbers.every((number) => number === first)
    const isPart = first > 1 ? nexts.has(first) : starts.has(first + 1)
    const written = numbers[wrong]
    if (written !== undefined && !isLazy)
      context.report(list.children[wrong] ?? list, {
        found: `a list in which readers see ${first + wrong} where ${written} is written (${excerpt(list, wrong)})`,
        expected: `numbers in order, or \`${written}\\.\` (with a backslash) for a sentence that begins with a number`,
      })
    else if (numbers.length === 1 && !isPart)
      context.report(list, {
        found: `a list of one item, number ${first} (${excerpt(list, 0)})`,
        expected: `\`${first}\\.\` (with a backslash) for a sentence that begins with a number, or more items`,
      })
  }
  for (const list of lists) if (!list.ordered && list.children.length === 1) checkSign(list, context)
}

/** `- 4 degrees` and `+ 4 degrees` become a list of one item and lose their sign. */
function checkSign(list: List, context: LintContext) {
  const sign = context.source.charAt(list.position?.start.offset ?? 0)
  const text = plainText(list).trim()
  if ((sign === '+' || sign === '-') && /^\p{N}/u.test(text))
    context.report(list, {
      found: `a list of one item, whose sign \`${sign}\` readers don’t see (${quote(`${sign} ${text}`)})`,
      expected: `\`\\${sign}\` (with a backslash) for a sentence that begins with a sign, or more items`,
    })
}

/** The numbers as they are written. */
function numbersOf({ children }: List, source: string): number[] {
  return children.map(({ position }) => {
    const start = position?.start.offset ?? 0
    return Number.parseInt(source.slice(start, start + 10), 10)
  })
}

function excerpt({ children }: List, index: number): string {
  const item = children[index]
  return quote(item === undefined ? '' : plainText(item))
}
