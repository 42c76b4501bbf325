import type { Nodes, Root, RootContent } from 'mdast'
import type { Info, State } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Body } from '@/lib/content/schema'
import { withoutControls } from '@/lib/format/characters'
import { DEFINITIONS } from './blocks/block-list'
import { GFM_OPTIONS, parseBody } from './parse'
import { prepareTree, type TreeOptions } from './prepare-tree'
import { attributesOf, type BlockNode } from './tree'

export type MarkdownOptions = TreeOptions & {
  /** The absolute URL of a link in the body (`/world/slug`, `#part`, `https://…`). */
  absoluteUrl: (href: string) => string
}

/** The tree of a body for `writeMarkdown`, with data from the site and absolute URLs. */
export function markdownTree(body: Body, options: MarkdownOptions): RootContent[] {
  const tree = parseBody(body)
  removeNotes(tree)
  prepareTree(options)(tree)
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type === 'link' || node.type === 'definition') node.url = options.absoluteUrl(node.url)
  })
  return tree.children
}

/** Removes comments of writers: HTML comments, and definitions that no text refers to (`[//]: # (note)`). */
function removeNotes(tree: Root) {
  const used = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  })
  visit(tree, (node, index, parent) => {
    const isNote = node.type === 'html' || (node.type === 'definition' && !used.has(node.identifier))
    if (!isNote || parent === undefined || index === undefined) return
    const siblings: Nodes[] = parent.children
    siblings.splice(index, 1)
    return index
  })
}

const writer = unified()
  .use(remarkGfm, GFM_OPTIONS)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: { mdxJsxFlowElement: writeBlock, mdxJsxTextElement: writeBlock },
  })
  .freeze()

/** A tree as CommonMark with GFM. Blocks are written as their definitions say. */
export function writeMarkdown(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return withoutControls(writer.stringify(root))
}

/** A handler of remark-stringify. */
function writeBlock(node: BlockNode, _parent: unknown, state: State, info: Info): string {
  const write = (text: string) => escaped(text, state)
  const attributes = attributesOf(node)
  if (node.name === 'MomentTime') return write(attributes.text ?? '')
  if (node.name === 'Dateline') return `**${write(attributes.text ?? '')}**`
  const content = node.type === 'mdxJsxFlowElement' ? state.containerFlow(node, info) : ''
  if (node.name === 'KeyMoments') return `**${write(attributes.title ?? '')}**\n\n${content.trim()}`
  const definition = DEFINITIONS.get(node.name ?? '')
  if (definition === undefined) throw new Error(`No definition for the block <${node.name}>`)
  return definition.toMarkdown(attributes, content.trim(), write)
}

/** Plain text as Markdown that is safe in a paragraph and in the text of a link, at the start of a line or later. */
function escaped(text: string, state: State): string {
  const exits = [state.enter('phrasing'), state.enter('label')]
  const safe = state.safe(text, { before: '\n', after: '\n' })
  for (const exit of exits.reverse()) exit()
  return safe
}
