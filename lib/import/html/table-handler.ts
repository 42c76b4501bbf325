import type { Element, Nodes } from 'hast'
import type { TableCell, TableRow } from 'mdast'
import { elementsIn, isElement, property } from './elements'
import type { FlowBlock } from './flow-builder'
import type { Handler, HtmlConverter } from './html-converter'
import { isCaption } from './media-handlers'

export const TABLE_HANDLERS: readonly [string, Handler][] = [['table', table]]

/** Maximum number of columns, because an archive may have a `colspan` of a thousand. */
const MOST_COLUMNS = 60

/** A table of data, or the contents of a table that is used for layout. */
function table(node: Element, converter: HtmlConverter) {
  const { builder } = converter
  const rows = rowsOf(node)
  const caption = node.children.find((child): child is Element => isElement(child, 'caption'))
  if (!builder.isFlow || isLayout(rows)) return converter.contents(node)
  builder.endParagraph()
  if (caption !== undefined) converter.contents(caption)
  const blocks: FlowBlock[] = []
  const lines = spread(rows).map((cells): TableRow => {
    const children = cells.map((cell): TableCell => {
      const line = builder.line('comma', () => cell && converter.all(cell.children))
      blocks.push(...line.blocks)
      return { type: 'tableCell', children: line.content }
    })
    return { type: 'tableRow', children }
  })
  const filled = lines.filter(({ children }) => children.some((cell) => cell.children.length > 0))
  const columns = Math.max(0, ...filled.map(({ children }) => children.length))
  for (const { children } of filled)
    while (children.length < columns) children.push({ type: 'tableCell', children: [] })
  if (filled.length > 0) builder.block({ type: 'table', children: filled })
  for (const block of blocks) builder.block(block)
}

/** The cells of each row, without those of tables within cells. */
function rowsOf(node: Element): Element[][] {
  return node.children.flatMap((child: Nodes) => {
    if (isElement(child, 'thead', 'tbody', 'tfoot')) return rowsOf(child)
    return isElement(child, 'tr') ? [cellsOf(child)] : []
  })
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((cell): cell is Element => isElement(cell, 'td', 'th'))
}

const BIG_BLOCKS = [
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'iframe',
  'video',
  'audio',
  'details',
  'form',
]

function isLayout(rows: readonly Element[][]): boolean {
  if (rows.length < 2 || rows.every((cells) => cells.length < 2)) return true
  return rows.some((cells) =>
    cells.some((cell) =>
      elementsIn(cell).some((element) => isElement(element, ...BIG_BLOCKS) || isCaption(element)),
    ),
  )
}

/** The cells in a grid: one that spans several columns or rows is in its first place, the others are empty. */
function spread(rows: readonly Element[][]): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = rows.map(() => [])
  const taken = rows.map(() => new Set<number>())
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.has(column)) column++
      const width = Math.min(span(cell, 'colSpan') || 1, Math.max(1, MOST_COLUMNS - column))
      const height = Math.min(span(cell, 'rowSpan') || rows.length, rows.length - row)
      for (let below = row; below < row + height; below++)
        for (let right = column; right < column + width; right++) taken[below]?.add(right)
      const line = grid[row]
      while (line !== undefined && line.length < column) line.push(undefined)
      line?.push(cell)
      column += width
    }
  })
  return grid
}

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number.parseInt(property(cell, name), 10)
  return value >= 0 ? value : 1
}
