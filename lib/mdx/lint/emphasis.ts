import type { Delete, Emphasis, Root, Strong } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../tree'
import { type LintContext, quote } from './context'

/** Reports asterisks and tildes that were meant as text and became markup: `2*3*4`, `f*ck this sh*t`, `3~~5 to 6~~7`. */
export function checkEmphasis(tree: Root, context: LintContext) {
  visit(tree, (node) => {
    if (node.type === 'emphasis' || node.type === 'strong') checkNode(node, context)
    if (node.type === 'delete') checkDeletion(node, context)
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

/** Reports text that ranges such as `3~~5 … 6~~7` strike out. */
function checkDeletion(node: Delete, context: LintContext) {
  const before = context.source.charAt((node.position?.start.offset ?? 0) - 1)
  const after = context.source.charAt(node.position?.end.offset ?? 0)
  if (!/\d/.test(before) || !/\d/.test(after)) return
  context.report(
    node,
    'body',
    `tildes that readers don’t see (${quote(plainText(node))} is struck out)`,
    'one tilde or a dash between numbers, or \\~ for each tilde that readers should see',
  )
}

/** A letter of a script that puts spaces between words. */
const LETTER =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{N}]/u
