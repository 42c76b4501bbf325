import type { Nodes, Parent, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { wordsOf } from '@/lib/words/words'
import { arrangeLive, type Moment } from './arrange-live'
import { DEFINITIONS } from './blocks/block-list'
import type { SiteData } from './blocks/define-block'
import { addHeadingIds } from './headings'
import { attributesOf, isBlock, liftBlocks, plainText, setAttributes } from './tree'

export type { SiteData } from './blocks/define-block'

/** A place, and the language of the story, whose rules for capitals and dashes apply. */
export type Dateline = { place: string; language: string }

export type TreeOptions = {
  site: SiteData
  dateline?: Dateline
  /** The key moments of a live story, if the body has only a part of its entries. Default: those in the body. */
  keyMoments?: readonly Moment[]
}

/** Adds to the tree of a body what every edition shows in addition to the writer's text. */
export function prepareTree({ site, dateline, keyMoments }: TreeOptions) {
  return (tree: Root) => {
    liftBlocks(tree)
    addHeadingIds(tree)
    unlinkWithdrawn(tree, site)
    addBlockData(tree, site)
    arrangeLive(tree, site, keyMoments)
    if (dateline !== undefined) placeDateline(tree, dateline)
  }
}

/** Adds the site's attributes to each block, and removes cards of stories that aren't public. */
function addBlockData(tree: Root, site: SiteData) {
  visit(tree, (node, index, parent) => {
    if (!isBlock(node)) return
    const written = attributesOf(node)
    const added = DEFINITIONS.get(node.name ?? '')?.addData?.(written, site, plainText(node))
    const { key: _reservedByReact, ...attributes } = { ...written, ...added }
    if (node.name === 'AlsoRead' && attributes.href === undefined) return replace(parent, index, [])
    setAttributes(node, attributes)
    return undefined
  })
}

/** Turns links to withdrawn stories into plain text, so that a withdrawal needs no edits of other stories. */
function unlinkWithdrawn(tree: Root, site: SiteData) {
  const withdrawn = new Set<string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (site.isWithdrawn(url)) withdrawn.add(identifier)
  })
  visit(tree, (node, index, parent) => {
    const isDead =
      node.type === 'link'
        ? site.isWithdrawn(node.url)
        : node.type === 'linkReference' && withdrawn.has(node.identifier)
    if (isDead && 'children' in node) return replace(parent, index, node.children)
    if (node.type === 'definition' && withdrawn.has(node.identifier)) return replace(parent, index, [])
    return undefined
  })
}

/**
 * Puts the dateline (`NEW DELHI —`) at the head of the first paragraph of running text, or in a paragraph of its own
 * where the story has none.
 */
function placeDateline(tree: Root, { place, language }: Dateline) {
  const text = wordsOf({ language })('dateline', { place: place.toLocaleUpperCase(language) })
  const dateline: PhrasingContent = {
    type: 'mdxJsxTextElement',
    name: 'Dateline',
    attributes: [{ type: 'mdxJsxAttribute', name: 'text', value: text }],
    children: [],
  }
  const first = tree.children.find((node) => node.type === 'paragraph')
  if (first !== undefined) first.children.unshift(dateline, { type: 'text', value: ' ' })
  else tree.children.unshift({ type: 'paragraph', children: [dateline] })
}

/** Replaces a node by other nodes; the visit continues with the first of them. */
function replace(
  parent: Parent | undefined,
  index: number | undefined,
  nodes: Nodes[],
): [typeof SKIP, number] | undefined {
  if (parent === undefined || index === undefined) return undefined
  const siblings: Nodes[] = parent.children
  siblings.splice(index, 1, ...nodes)
  return [SKIP, index]
}
