import { quote } from '@/lib/content/violation'
import { plainText } from '../tree'
import type { LintContext } from './context'

/** Reports asterisks and tildes that were meant as text and became markup: `2*3*4`, `f*ck this sh*t`, `3~~5 to 6~~7`. */
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
    const isCensored = LETTER.test(before) && /\s/.test(words)
    if (!isProduct && !isFormula && !isCensored) continue
    const line = source.slice(source.lastIndexOf('\n', start) + 1, start + 200)
    context.report(node, {
      found: `asterisks that readers don’t see (${quote(words)} is emphasised in ${quote(line)})`,
      expected: '\\* for each asterisk that readers should see, or a space before the first',
    })
  }
}

/** A letter of a script that puts spaces between words. */
const LETTER =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{N}]/u
