import type { Emphasis, Root, Strong } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../tree'
import { type LintContext, quote } from './context'

/** Reports asterisks that were meant as text and became emphasis: `2*3*4`, `f*ck this sh*t`. */
export function checkEmphasis(tree: Root, context: LintContext) {
  visit(tree, (node) => {
    if (node.type === 'emphasis' || node.type === 'strong') checkNode(node, context)
  })
}

function checkNode(node: Emphasis | Strong, context: LintContext) {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (from === undefined || to === undefined) return
  const { source } = context
  const words = plainText(node)
  const before = source.charAt(from - 1)
  const after = source.charAt(to)
  const isProduct = /\d/.test(before) && /[\p{L}\p{N}]/u.test(after)
  const isFormula = /[a-z]/i.test(before) && /[a-z\d]/i.test(after) && /^[\w.]{1,2}$/.test(words)
  const isCensored = LETTER.test(before) && /\s/.test(words)
  if (!isProduct && !isFormula && !isCensored) return
  const text = source.slice(source.lastIndexOf('\n', from) + 1).split('\n', 1)[0]
  context.report(
    node,
    'body',
    `asterisks that readers don’t see (${quote(words)} is emphasised in ${quote(text ?? '')})`,
    '\\* for each asterisk that readers should see, or a space before the first',
  )
}

/** A letter of a script that puts spaces between words. */
const LETTER =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{N}]/u
