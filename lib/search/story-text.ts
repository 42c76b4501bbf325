import type { Nodes, Root } from 'mdast'
import type { Body } from '@/lib/content/schema'
import { parseBody } from '@/lib/mdx/parse'
import { attributesOf, isBlock, PHRASING } from '@/lib/mdx/tree'

/** Blocks whose words are in the text already, or belong to another story or site. */
const LEFT_OUT = new Set(['PullQuote', 'AlsoRead', 'Embed'])
/** Attributes of blocks that readers see as text. */
const SHOWN = ['title', 'headline', 'caption'] as const

/** The words of a story's body that are searched. */
export function storyText(body: Body): string {
  return textOf(parseBody(body))
}

/** The same for a body that has been parsed. */
export function textOf(tree: Root): string {
  return wordsIn(tree).replace(/\s+/g, ' ').trim()
}

function wordsIn(node: Nodes): string {
  if (isBlock(node)) {
    if (LEFT_OUT.has(node.name ?? '')) return ''
    const attributes = attributesOf(node)
    const shown = SHOWN.flatMap((name) => attributes[name] ?? [])
    return ` ${[...shown, ...node.children.map(wordsIn)].join(' ')} `
  }
  if ('children' in node) {
    const words = node.children.map(wordsIn).join('')
    return PHRASING.has(node.type) ? words : ` ${words} `
  }
  if (node.type === 'break') return ' '
  return 'value' in node && node.type !== 'html' ? node.value : ''
}
