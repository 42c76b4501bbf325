import type { Table } from 'mdast'
import { plainText } from '../tree'
import { type LintContext, quote } from './context'

/** Readers don't see cells beyond the number in the table's head (GFM, section 4.10). */
export function checkTable({ children: [head, ...rows] }: Table, context: LintContext) {
  const columns = head?.children.length ?? 0
  for (const row of rows) {
    const extra = row.children.slice(columns).map((cell) => plainText(cell).trim())
    if (extra.some((words) => words !== ''))
      context.report(
        row,
        'body',
        `a table row of ${row.children.length} cells (${quote(extra.join(' | '))})`,
        `${columns} cells, as in the table’s head: readers don’t see the others`,
      )
  }
}
