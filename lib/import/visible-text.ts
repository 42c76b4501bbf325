import type { Nodes } from 'mdast'
import { attributesOf, isBlock } from '@/lib/mdx/tree'

/** Attributes of blocks that readers see as text, before and after the contents. */
const BEFORE = ['headline', 'author', 'label', 'title', 'caption', 'credit']
const AFTER = ['speaker', 'role']
const PHRASING = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'mdxJsxTextElement'])

/** The text of a tree that readers see, in its order: words of blocks' attributes among it. */
export function visibleText(node: Nodes): string {
  if (isBlock(node)) {
    const attributes = attributesOf(node)
    const shown = (names: readonly string[]) => names.flatMap((name) => attributes[name] ?? [])
    return `${[...shown(BEFORE), ...node.children.map(visibleText), ...shown(AFTER)].join(' ')} `
  }
  if ('children' in node) {
    const words = node.children.map(visibleText).join('')
    return PHRASING.has(node.type) ? words : `${words}\n`
  }
  if (node.type === 'break') return '\n'
  return 'value' in node && node.type !== 'html' ? `${node.value}${node.type === 'code' ? '\n' : ''}` : ''
}
