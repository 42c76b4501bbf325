import type { Heading, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { headingIds } from '@/lib/mdx/headings'
import type { Dropped } from '../archive-item'
import { mapNodes } from '../fit/map-nodes'
import { visibleText } from '../visible-text'

/** `{: .class #id key="value"}` of kramdown. */
const LIST = /\{::?\s*(?=[#.:\w/])[^{}\n]*\}/g
/** `## Heading {#id}` of kramdown and Hugo. */
const HEADING_END = /\s*\{:?\s*(?=[#.])[^{}]*\}\s*$/
/** `![alt](src){width=50%}` */
const AFTER = /^\{:?\s*(?:[#.]?[\w-]+(?:=(?:"[^"]*"|'[^']*'|[^\s}]+))?\s*)+\}/

/** Takes out attribute lists, which readers don't see, and makes links to the ids in them lead to headings. */
export function readAttributeLists(tree: Root, dropped: Dropped[]) {
  tree.children = tree.children.filter((node) => {
    const isContents = node.type === 'list' && /\{:\s*toc\b/.test(visibleText(node).slice(-200))
    if (isContents) dropped.push({ words: visibleText(node), reason: 'the place of a table of contents' })
    return !isContents
  })
  const named = new Map<string, Heading>()
  mapNodes(tree, (node, parent): Nodes[] => {
    if (node.type === 'heading') readHeading(node, named)
    if (node.type === 'text') {
      const siblings: Nodes[] = parent.children
      const before = siblings.indexOf(node) - 1
      const type = siblings[before]?.type
      const isAfter = type === 'image' || type === 'link' || type === 'imageReference'
      node.value = node.value.replace(LIST, '').replace(isAfter ? AFTER : /(?!)/, '')
      return node.value === '' ? [] : [node]
    }
    return node.type === 'paragraph' && node.children.length === 0 ? [] : [node]
  })
  if (named.size > 0) renameFragments(tree, named)
}

function readHeading(heading: Heading, named: Map<string, Heading>) {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  const [list = ''] = HEADING_END.exec(last.value) ?? []
  const [, id] = /#([\w:.-]+)/.exec(list) ?? []
  last.value = last.value.slice(0, last.value.length - list.length)
  if (id !== undefined) named.set(id, heading)
}

function renameFragments(tree: Root, named: ReadonlyMap<string, Heading>) {
  const ids = headingIds(tree)
  visit(tree, ['link', 'definition'], (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#')) return
    const heading = named.get(node.url.slice(1))
    const id = heading === undefined ? undefined : ids.get(heading)
    if (id !== undefined) node.url = `#${id}`
  })
}
