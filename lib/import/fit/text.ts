import type { List, Nodes, Paragraph, Parents, PhrasingContent, Root, Table } from 'mdast'
import { paragraph, text } from '@/lib/mdx/nodes'
import { decodeWindows1252 } from '../decode-text'
import { changed } from '../notes'
import { visibleText } from '../visible-text'
import { type FitContext, note } from './fit-context'
import { mapNodes } from './map-nodes'

/** Control characters, halves of surrogate pairs and noncharacters, which no page can show. */
const FORBIDDEN =
  /[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFC}\u{10000}-\u{10FFFF}]/gu

/** Text without characters that no page can show, and lines joined as browsers join them. */
export function cleanText(source: string): string {
  return source.replace(FORBIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0
    // The line break of word processors.
    if (code === 0x0b) return ' '
    // Old pages use numbers of windows-1252 for characters: `&#146;` is ’.
    return code >= 0x80 && code <= 0x9f ? decodeWindows1252(Uint8Array.of(code)).replace(FORBIDDEN, '') : ''
  })
}

/** Changes text, lists and tables to forms that the parser of a story reads with the same meaning. */
export function fitText(tree: Root, context: FitContext) {
  mapNodes(tree, (node, parent): Nodes[] => {
    switch (node.type) {
      case 'text':
        node.value = cleanText(node.value).replace(
          /[ \t]*\n[ \t]*/g,
          parent.type === 'paragraph' ? '\n' : ' ',
        )
        return node.value === '' ? [] : [node]
      case 'inlineCode':
      case 'code':
        node.value = cleanText(node.value).replace(/[\t ]{400,}/g, ' ')
        return node.type === 'inlineCode' && node.value.trim() === '' ? [] : [node]
      case 'emphasis':
      case 'strong':
      case 'delete':
        return visibleText(node).trim() === '' ? node.children : [node]
      case 'paragraph':
        return visibleText(node).trim() === '' && !node.children.some(isReference) ? [] : bulleted(node)
      case 'heading':
      case 'tableCell':
        tidy(node)
        return [node]
      case 'list':
        return fitList(node)
      case 'listItem':
        if (node.children.length === 0) node.children.push(paragraph())
        return [node]
      case 'table':
        return fitTable(node)
      case 'blockquote':
        return node.children.length === 0 ? [] : [node]
      case 'html':
        note(context, node, changed('raw HTML, kept as text', node.value.slice(0, 80)))
        return isFlow(parent) ? [paragraph(text(node.value))] : [text(node.value)]
      default:
        return [node]
    }
  })
}

function isFlow(parent: Parents): boolean {
  return (
    parent.type === 'root' ||
    parent.type === 'blockquote' ||
    parent.type === 'listItem' ||
    parent.type === 'footnoteDefinition' ||
    parent.type === 'mdxJsxFlowElement'
  )
}

function isReference(node: Nodes): boolean {
  return node.type === 'footnoteReference'
}

/** Lines that begin with a bullet character are a list. */
function bulleted(node: Paragraph): Nodes[] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') lines.at(-1)?.push(child)
    else
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([])
        if (value !== '') lines.at(-1)?.push(text(value))
      })
  }
  // A bullet alone on a line separates two links or names.
  const isItem = ([first, ...rest]: readonly PhrasingContent[]) =>
    first?.type === 'text' &&
    /^\s*[•▪◦‣]/.test(first.value) &&
    (rest.length > 0 || /[^\s•▪◦‣]/.test(first.value))
  if (!lines.some(isItem)) {
    tidy(node)
    return [node]
  }
  const nodes: Nodes[] = []
  for (const line of lines) {
    const [first, ...rest] = line
    const last = nodes.at(-1)
    if (first?.type === 'text' && isItem(line)) {
      const value = first.value.replace(/^\s*(?:[•▪◦‣]\s*)+/, '')
      const item: List['children'][number] = {
        type: 'listItem',
        spread: false,
        children: [paragraph(...(value === '' ? [] : [text(value)]), ...rest)],
      }
      if (last?.type === 'list') last.children.push(item)
      else nodes.push({ type: 'list', ordered: false, spread: false, children: [item] })
    } else if (line.length > 0) nodes.push(paragraph(...line))
  }
  return nodes
}

/** White space as browsers show it: one space, and none at the ends of a line. */
function tidy(parent: { children: PhrasingContent[] }) {
  const children: PhrasingContent[] = []
  for (const child of parent.children) {
    const last = children.at(-1)
    if (child.type === 'text' && last?.type === 'text') last.value += child.value
    else children.push(child)
  }
  children.forEach((child, index) => {
    if (child.type !== 'text') return
    const [before, after] = [children[index - 1], children[index + 1]]
    child.value = child.value.replace(/[ \t\n]+/g, ' ')
    if (before === undefined || before.type === 'break') child.value = child.value.replace(/^ /, '')
    if (after === undefined || after.type === 'break') child.value = child.value.replace(/ $/, '')
  })
  parent.children = children.filter((child) => child.type !== 'text' || child.value !== '')
}

/** A list of one numbered item is a sentence that begins with a number. */
function fitList(list: List): Nodes[] {
  if (list.children.length === 0) return []
  const [item, ...more] = list.children
  if (list.ordered !== true || more.length > 0 || item === undefined) return [list]
  const [first, ...rest] = item.children
  const number = text(`${list.start ?? 1}. `)
  if (first?.type !== 'paragraph') return [paragraph(number), ...item.children]
  return [{ ...first, children: [number, ...first.children] }, ...rest]
}

/** Removes cells beyond the number in the table's head, which readers wouldn't see. */
function fitTable(table: Table): Nodes[] {
  const [head] = table.children
  if (head === undefined) return []
  const columns = Math.max(...table.children.map(({ children }) => children.length))
  while (head.children.length < columns) head.children.push({ type: 'tableCell', children: [] })
  return [table]
}
