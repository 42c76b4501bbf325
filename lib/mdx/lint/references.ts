import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type LintContext, quote } from './context'

/** Checks that each definition of a note or an address (`[^1]: …`, `[name]: …`) exists once and is used. */
export function checkDefinitions(tree: Root, context: LintContext) {
  const definitions = new Map<string, FootnoteDefinition | Definition>()
  const used = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`)
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    if (!isDefinition(node)) return
    const name = node.type === 'definition' ? node.identifier : `^${node.identifier}`
    if (!definitions.has(name)) definitions.set(name, node)
    else
      context.report(
        node,
        'body',
        `${quote(`${labelOf(node)}:`)} a second time`,
        'each once: readers don’t see the second',
      )
  })
  for (const [name, node] of definitions)
    if (!used.has(name))
      context.report(
        node,
        'body',
        `${quote(`${labelOf(node)}:`)}, which nothing in the text refers to`,
        `${quote(labelOf(node))} in the text: readers don’t see this line without it`,
      )
}

function isDefinition(node: Nodes): node is FootnoteDefinition | Definition {
  // `[//]: # (a note)` is a common way to write a comment in Markdown.
  return node.type === 'footnoteDefinition' || (node.type === 'definition' && node.identifier !== '//')
}

function labelOf(node: FootnoteDefinition | Definition): string {
  return `[${node.type === 'footnoteDefinition' ? '^' : ''}${node.label ?? node.identifier}]`
}
