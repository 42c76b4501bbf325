import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { changed } from '../notes'
import { visibleText } from '../visible-text'
import { drop, type FitContext, note } from './fit-context'
import { mapNodes } from './map-nodes'

/** Writes the addresses of reference links into the links, and removes definitions and notes that nothing refers to. */
export function fitReferences(tree: Root, context: FitContext) {
  const definitions = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  const used = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
    if (node.type === 'footnoteReference') used.add(node.identifier)
  })
  mapNodes(tree, (node): Nodes[] => {
    if (node.type === 'definition') return []
    if (node.type === 'footnoteDefinition') {
      if (used.has(node.identifier) && notes.get(node.identifier) === node) return [node]
      drop(context, node, visibleText(node), 'a footnote that nothing in the text refers to')
      note(context, node, changed('a footnote that nothing in the text refers to, left out'))
      return []
    }
    if (node.type === 'linkReference') {
      const { url, title } = definitions.get(node.identifier) ?? {}
      return url === undefined ? node.children : [{ ...node, type: 'link', url, title: title ?? null }]
    }
    if (node.type === 'imageReference') {
      const { url, title } = definitions.get(node.identifier) ?? {}
      return url === undefined ? [] : [{ ...node, type: 'image', url, title: title ?? null }]
    }
    return [node]
  })
}
