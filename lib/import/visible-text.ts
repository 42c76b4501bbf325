import type { Nodes } from 'mdast'
import { attributesOf, isBlock } from '@/lib/mdx/tree'

/** Attributes of blocks that readers see as text. */
const SHOWN = ['headline', 'author', 'label', 'title', 'caption', 'speaker', 'role']
const PHRASING = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'mdxJsxTextElement'])

/** The text of a tree that readers see, in its order: words of blocks' attributes among it. */
export function visibleText(node: Nodes): string {
  if (isBlock(node)) {
    const attributes = attributesOf(node)
    const shown = SHOWN.flatMap((name) => attributes[name] ?? [])
    return `${[...shown, ...node.children.map(visibleText)].join(' ')} `
  }
  if ('children' in node) {
    const words = node.children.map(visibleText).join('')
    return PHRASING.has(node.type) ? words : `${words}\n`
  }
  if (node.type === 'break') return '\n'
  return 'value' in node && node.type !== 'html' ? `${node.value}${node.type === 'code' ? '\n' : ''}` : ''
}
