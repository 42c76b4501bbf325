import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Body } from '@/lib/content/schema'
import { withoutControls } from '@/lib/format/characters'
import { parse } from './lint'
import { blockForm } from './markdown-forms'
import { attributesOf, type SiteFacts, siteFacts } from './site-facts'
import { prepareSource } from './source'

export type MarkdownOptions = SiteFacts & {
  /** The absolute address of a link in the body (`/world/slug`, `#part`, `https://…`). */
  addressOf: (href: string) => string
}

/** The tree of a body for `writeMarkdown`: blocks know what the site knows, every address is absolute. */
export function markdownTree(body: Body, options: MarkdownOptions): RootContent[] {
  const tree = parse(prepareSource(body), body.format)
  siteFacts(options)(tree)
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type === 'link' || node.type === 'definition') node.url = options.addressOf(node.url)
  })
  // A card whose story isn't public stays away.
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    const isEmpty = node.name === 'AlsoRead' && attributesOf(node).href === undefined
    if (!isEmpty || parent === undefined || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const blocks = paragraph.children.flatMap(flowBlock)
    if (parent === undefined || index === undefined || blocks.length === 0) return
    parent.children.splice(index, 1, ...blocks)
    return index + blocks.length
  })
  return tree.children
}

/** A block that shares its line with its words comes inside a paragraph; the linter sees to it that nothing else does. */
function flowBlock(node: PhrasingContent): MdxJsxFlowElement[] {
  if (node.type !== 'mdxJsxTextElement' || node.name === 'Dateline') return []
  const words: Paragraph = { type: 'paragraph', children: node.children }
  return [{ type: 'mdxJsxFlowElement', name: node.name, attributes: node.attributes, children: [words] }]
}

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: { mdxJsxFlowElement: blockForm, mdxJsxTextElement: blockForm },
  })
  .freeze()

/** A tree as Markdown: CommonMark with GFM, blocks in words. */
export function writeMarkdown(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return withoutControls(writer.stringify(root))
}
