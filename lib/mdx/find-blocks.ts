import { visit } from 'unist-util-visit'
import { isFilePath } from '@/lib/content/file-names'
import type { Body } from '@/lib/content/schema'
import type { BlockAttributes } from './blocks/define-block'
import { parseBody } from './parse'
import { tagsIn } from './source'
import { attributesOf, isBlock, plainText } from './tree'

/** A block of a body: its text attributes, and the words between its tags. */
type PlacedBlock = { attributes: Readonly<BlockAttributes>; words: string }

/** The blocks of one name in a body that `check` has passed, in order. */
export function blocksIn(body: Body, name: string): PlacedBlock[] {
  const found: PlacedBlock[] = []
  // Parsing takes a millisecond, and most bodies don't contain the block.
  if (!body.text.includes(`<${name}`)) return found
  visit(parseBody(body), (node) => {
    if (isBlock(node) && node.name === name)
      found.push({ attributes: attributesOf(node), words: plainText(node).replace(/\s+/g, ' ').trim() })
  })
  return found
}

/** The images that a body names in `<Figure src>`, found without parsing the body, which may have syntax errors. */
export function figureSources(body: Body): string[] {
  if (body.format === 'md' || !body.text.includes('<Figure')) return []
  return tagsIn(body.text).flatMap(({ tag, name }) => {
    if (name !== 'Figure') return []
    const [attribute] = /\ssrc\s*=\s*(?:"[^"]*"|'[^']*')/.exec(tag) ?? []
    if (attribute === undefined) return []
    // The parser decodes character references.
    const text = `<Figure${attribute} />`
    return blocksIn({ text, line: 1, format: 'mdx' }, 'Figure').flatMap(({ attributes: { src } }) =>
      src !== undefined && isFilePath(src) ? src : [],
    )
  })
}
