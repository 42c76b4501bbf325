import { visit } from 'unist-util-visit'
import type { Body } from '@/lib/content/schema'
import { type Block, isBlock, parse, plainText } from './lint'
import { prepareSource } from './source'

/** A block of a body: its attributes that are text, and the words between its tags. */
export type PlacedBlock = { attributes: Readonly<Record<string, string>>; words: string }

/** The blocks of one name in a body that `check` has passed, in order. */
export function blocksIn(body: Body, name: string): PlacedBlock[] {
  const found: PlacedBlock[] = []
  // Parsing takes a millisecond; most bodies don't hold the block.
  if (!body.text.includes(`<${name}`)) return found
  visit(parse(prepareSource(body), body.format), (node) => {
    if (isBlock(node) && node.name === name)
      found.push({ attributes: attributesOf(node), words: wordsOf(node) })
  })
  return found
}

function attributesOf(block: Block): Record<string, string> {
  return Object.fromEntries(
    block.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  )
}

function wordsOf(block: Block): string {
  return plainText(block).replace(/\s+/g, ' ').trim()
}
