import type { Definition, FootnoteDefinition } from 'mdast'
import { quote } from '@/lib/content/violation'
import type { LintContext } from './context'

/** Checks that each definition of a note or a URL (`[^1]: …`, `[name]: …`) exists once and is used. */
export function checkDefinitions(context: LintContext) {
  const used = new Set([
    ...context.all('footnoteReference').map(({ identifier }) => `^${identifier}`),
    ...context.all('linkReference', 'imageReference').map(({ identifier }) => identifier),
  ])
  const defined = new Set<string>()
  for (const node of context.all('footnoteDefinition', 'definition')) {
    const label = quote(`${labelOf(node)}:`)
    const name = node.type === 'definition' ? node.identifier : `^${node.identifier}`
    // `[//]: # (a note)` is a common way to write a comment in Markdown.
    if (name === '//') continue
    if (defined.has(name))
      context.report(node, {
        found: `${label} a second time`,
        expected: 'each once: readers don’t see the second',
      })
    else if (!used.has(name))
      context.report(node, {
        found: `${label}, which nothing in the text refers to`,
        expected: `${quote(labelOf(node))} in the text: readers don’t see this line without it`,
      })
    defined.add(name)
  }
}

function labelOf(node: FootnoteDefinition | Definition): string {
  return `[${node.type === 'footnoteDefinition' ? '^' : ''}${node.label ?? node.identifier}]`
}
