import { createHash } from 'node:crypto'
import type { Nodes } from 'mdast'
import { parseBody } from '@/lib/mdx/parse'
import { attributesOf, isBlock, plainText } from '@/lib/mdx/tree'
import type { Body } from './schema'

type Text = { headline: string; standfirst: string; body: Body }

/** Nodes whose text is one paragraph. */
const LEAVES = new Set(['paragraph', 'heading', 'code', 'tableRow'])
/** Attributes of blocks that readers see as text. */
const VISIBLE = ['title', 'headline', 'caption', 'speaker', 'role']

/**
 * What readers see of a story as plain text: headline, standfirst, then each paragraph, heading and table row of the body.
 * Throws the parser's error for a body that isn't valid MDX.
 */
export function storyParagraphs({ headline, standfirst, body }: Text): string[] {
  const found: string[] = [headline, standfirst]
  const visit = (node: Nodes) => {
    if (LEAVES.has(node.type)) return void found.push(plainText(node))
    if (isBlock(node)) {
      const attributes = attributesOf(node)
      found.push(...VISIBLE.flatMap((name) => attributes[name] ?? []))
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parseBody(body))
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

/** A fingerprint of such a text. */
export function textFingerprint(paragraphs: readonly string[]): string {
  return createHash('sha256').update(paragraphs.join('\n')).digest('base64url').slice(0, 16)
}
