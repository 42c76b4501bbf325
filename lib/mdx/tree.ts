import type { Nodes, Paragraph, Parent, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import type { BlockAttributes } from './blocks/define-block'

/** A block in the syntax tree of a body: `<Name …>…</Name>`. */
export type BlockNode = MdxJsxFlowElement | MdxJsxTextElement

export function isBlock(node: { type: string }): node is BlockNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The text attributes of a block. */
export function attributesOf(block: BlockNode): BlockAttributes {
  const attributes: BlockAttributes = {}
  for (const attribute of block.attributes)
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      attributes[attribute.name] = attribute.value
  return attributes
}

/** Replaces the attributes of a block; undefined values are left out. */
export function setAttributes(block: BlockNode, attributes: { readonly [name: string]: string | undefined }) {
  block.attributes = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute', name, value }],
  )
}

/** The visible text of a node. `without`: the name of a block whose text is left out. */
export function plainText(node: Nodes, without?: string): string {
  if (isBlock(node) && node.name === without && without !== undefined) return ' '
  if ('children' in node) {
    const words = node.children.map((child) => plainText(child, without)).join('')
    return PHRASING.has(node.type) ? words : `${words} `
  }
  if (node.type === 'break') return ' '
  return 'value' in node && node.type !== 'html' ? node.value : ''
}
/** Nodes within a line of text. */
export const PHRASING = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])

export const HTML_COMMENT = /<!--(?:-?>|[\s\S]*?-->)/g

/** Whether a node has visible content. */
export function isVisible(node: Nodes): boolean {
  if (node.type === 'text') return /[^\s\p{Cf}\u2800\u3164]/u.test(node.value)
  if (node.type === 'html') return node.value.replace(HTML_COMMENT, '').trim() !== ''
  if (node.type === 'paragraph') return node.children.some(isVisible)
  return node.type !== 'definition' && node.type !== 'break'
}

/**
 * Takes blocks out of paragraphs that contain nothing else. Markdown puts a block in a paragraph when its words are on
 * the same line as its tags (`<PullQuote>…</PullQuote>`).
 */
export function liftBlocks(tree: Root) {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (parent === undefined || index === undefined || !holdsOnlyBlocks(paragraph)) return
    const blocks = paragraph.children.flatMap((child) => (isBlock(child) ? [asFlow(child)] : []))
    const siblings: Parent['children'] = parent.children
    siblings.splice(index, 1, ...blocks)
    return index
  })
}

function holdsOnlyBlocks({ children }: Paragraph): boolean {
  return children.some(isBlock) && children.every((child) => isBlock(child) || !isVisible(child))
}

/** A block on lines of its own. Words between its tags become a paragraph. */
export function asFlow(block: BlockNode): MdxJsxFlowElement {
  if (block.type === 'mdxJsxFlowElement') return block
  const { name, attributes, children, position } = block
  const words: Paragraph[] = children.some(isVisible)
    ? [{ type: 'paragraph', children, ...(position && { position }) }]
    : []
  return { type: 'mdxJsxFlowElement', name, attributes, children: words, ...(position && { position }) }
}
