import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Body } from '@/lib/content/schema'
import { prepareSource } from './source'
import { liftBlocks } from './tree'

/** A single tilde is text (`5~10 per cent`); two strike words out. */
export const GFM_OPTIONS = { singleTilde: false }

const markdown = unified().use(remarkParse).use(remarkGfm, GFM_OPTIONS).freeze()
const mdx = unified().use(remarkParse).use(remarkMdx).freeze()
const mdxWithGfm = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, GFM_OPTIONS).freeze()
/**
 * Finds what only GFM parses. A body without any of it gives the same tree without GFM, in a third of the time. URLs of
 * links and blocks don't match.
 */
export const MAYBE_GFM =
  /[|~]|[\w.+-]@\w|:-|-:|(?<!\]\(<?|\]: <?|(?:href|url|src)=")https?:\/\/|(?<!\/\/)www\.|\[\^|\[[ x]\]/i

/** The syntax tree of a body. Throws the parser's error where the body isn't valid MDX (see syntax-error.ts). */
export function parseBody(body: Body): Root {
  return parseSource(prepareSource(body), body.format)
}

/** The same for a source that `prepareSource` has returned. */
export function parseSource(source: string, format: Body['format']): Root {
  const parser = format === 'md' ? markdown : MAYBE_GFM.test(source) ? mdxWithGfm : mdx
  const tree = parser.parse(source)
  liftBlocks(tree)
  return tree
}
