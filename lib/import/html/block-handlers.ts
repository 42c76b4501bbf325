import type { Element, ElementContent } from 'hast'
import type { Heading, ListItem } from 'mdast'
import { blockNode } from './blocks'
import { hasClass, isElement, lineOfText, property, visibleElementsIn, visibleText } from './elements'
import type { Handler, HtmlConverter } from './html-converter'

/** Blocks of text. */
export const BLOCK_HANDLERS: readonly [string, Handler][] = [
  ...([1, 2, 3, 4, 5, 6] as const).map((depth): [string, Handler] => [`h${depth}`, heading(depth)]),
  ['ul', list(false)],
  ['menu', list(false)],
  ['dir', list(false)],
  ['ol', list(true)],
  ['dt', (node, converter) => converter.builder.mark({ type: 'strong' }, () => converter.contents(node))],
  ['blockquote', quotation],
  ['aside', aside],
  ['details', details],
  ['pre', preformatted],
  ['listing', preformatted],
  ['xmp', preformatted],
  ['plaintext', preformatted],
  ['hr', (_node, { builder }) => builder.rule()],
  ['form', form],
]

function heading(depth: Heading['depth']): Handler {
  return (node, converter) => converter.heading(node, depth)
}

function list(ordered: boolean): Handler {
  return (node, converter) => {
    if (!converter.canNest()) return converter.contents(node)
    const children: ListItem[] = []
    for (const part of partsOf(node)) {
      const isItem = isElement(part[0], 'li')
      const content = converter.builder.flow(() => converter.all(part))
      const last = children.at(-1)
      // Browsers show text between two items as a part of the item before.
      if (!isItem && last !== undefined) last.children.push(...content)
      else if (content.length > 0) children.push({ type: 'listItem', spread: false, children: content })
    }
    for (const item of children)
      item.spread = item.children.some((child, at) => at > 0 && child.type !== 'list')
    if (children.length === 0) return converter.builder.endParagraph()
    const start = Number.parseInt(property(node, 'start'), 10)
    converter.builder.block({
      type: 'list',
      ordered,
      start: ordered ? (start >= 0 && start < 1e9 ? start : 1) : null,
      spread: children.some(({ spread }) => spread === true),
      children,
    })
  }
}

/** The items of a list, and what is between them. */
function partsOf({ children }: Element): ElementContent[][] {
  const parts: ElementContent[][] = []
  let isOpen = false
  for (const child of children) {
    const last = parts.at(-1)
    const isItem = isElement(child, 'li')
    if (isItem || !isOpen || last === undefined) parts.push([child])
    else last.push(child)
    isOpen = !isItem
  }
  return parts
}

function quotation(node: Element, converter: HtmlConverter) {
  if (hasClass(node, /pull-?quote/i)) return pullQuote(node, node, converter)
  if (!converter.canNest()) return converter.contents(node)
  const { builder } = converter
  const children = builder.flow(() => {
    for (const child of node.children) {
      if (isElement(child, 'cite', 'footer')) source(child, converter)
      else converter.one(child)
    }
  })
  if (children.length > 0) builder.block({ type: 'blockquote', children })
  else builder.endParagraph()
}

/** The source of a quotation, on a line of its own after a dash. */
function source(node: Element, converter: HtmlConverter) {
  converter.builder.endParagraph()
  if (/^[\p{L}\p{N}]/u.test(lineOfText(node))) converter.builder.text('— ')
  converter.contents(node)
  converter.builder.endParagraph()
}

/** A pull quote. Whether its words occur in the story is known when the tree is complete. */
export function pullQuote(node: Element, quote: Element, converter: HtmlConverter) {
  const cite = visibleElementsIn(node).find((element) => isElement(element, 'cite'))
  const inner: Element = { ...quote, tagName: 'div', children: without(quote.children, cite) }
  if (!converter.canNest()) return converter.contents(node)
  const children = converter.builder.flow(() => converter.contents(inner))
  const speaker = cite === undefined ? '' : lineOfText(cite).replace(/^[\s—–-]+/, '')
  if (children.length > 0) converter.builder.block(blockNode('PullQuote', { speaker }, children))
  else if (cite !== undefined) converter.contents(cite)
}

function without(nodes: readonly ElementContent[], removed: Element | undefined): ElementContent[] {
  return nodes
    .filter((node) => node !== removed)
    .map((node) => (isElement(node) ? { ...node, children: without(node.children, removed) } : node))
}

function aside(node: Element, converter: HtmlConverter) {
  if (hasClass(node, /pull-?quote/i)) pullQuote(node, node, converter)
  else converter.contents(node)
}

/** `<details>`: a box with the same title. A box can't be inside another block. */
function details(node: Element, converter: HtmlConverter) {
  const { builder } = converter
  const summary = node.children.find((child): child is Element => isElement(child, 'summary'))
  const title = summary === undefined ? '' : lineOfText(summary)
  const at = summary === undefined ? -1 : node.children.indexOf(summary)
  const rest = () => {
    converter.all(node.children.slice(0, Math.max(at, 0)))
    builder.endParagraph()
    converter.all(node.children.slice(at + 1))
  }
  if (title === '' || !builder.isFlow || builder.level > 0 || summary === undefined) {
    builder.endParagraph()
    if (summary !== undefined) builder.mark({ type: 'strong' }, () => converter.contents(summary))
    builder.endParagraph()
    rest()
    return builder.endParagraph()
  }
  const children = builder.flow(rest)
  if (children.length > 0) builder.block(blockNode('FactBox', { title }, children))
  else builder.mark({ type: 'strong' }, () => converter.contents(summary))
}

/** Code, or lines of verse. */
function preformatted(node: Element, converter: HtmlConverter) {
  const { builder } = converter
  const text = visibleText(node).replace(/^\n|\s+$/g, '')
  const isVerse = hasClass(node, /verse/i)
  if (!builder.isFlow) return builder.text(` ${text} `)
  builder.endParagraph()
  if (isVerse) return verse(text, converter)
  if (text.trim() !== '') builder.preformatted(text, language(node))
  for (const inner of visibleElementsIn(node)) if (isElement(inner, 'img')) converter.one(inner)
}

function verse(text: string, { builder }: HtmlConverter) {
  for (const line of text.split('\n')) {
    builder.text(line)
    builder.break()
  }
  builder.endParagraph()
}

function language(node: Element): string | undefined {
  const names = [node, ...visibleElementsIn(node)].map((element) => property(element, 'className')).join(' ')
  return /\blang(?:uage)?-([\w+#-]+)/.exec(names)?.[1]
}

function form(node: Element, converter: HtmlConverter) {
  converter.note('changed', 'a form became text', lineOfText(node), node)
  converter.contents(node)
}
