import { quote } from '@/lib/content/violation'
import { plainText } from '../tree'
import type { LintContext } from './context'

/** Readers don't see cells beyond the number in the table's head (GFM, section 4.10). */
export function checkTables(context: LintContext) {
  for (const { children } of context.all('table')) {
    const columns = children[0]?.children.length ?? 0
    for (const row of children) {
      const extra = row.children.slice(columns).map((cell) => plainText(cell).trim())
      if (extra.some((words) => words !== ''))
        context.report(row, {
          found: `a table row of ${row.children.length} cells (${quote(extra.join(' | '))})`,
          expected: `${columns} cells, as in the table’s head: readers don’t see the others`,
        })
    }
  }
}
