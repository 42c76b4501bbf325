import type { Nodes, Parents } from 'mdast'

/** Replaces each node below a parent by what `map` returns for it, children first. `[node]` keeps it. */
export function mapNodes(parent: Parents, map: (node: Nodes, parent: Parents) => Nodes[]) {
  const children: Nodes[] = parent.children
  let mapped: Nodes[] | undefined
  // Most lists stay unchanged: a new list is created at the first change.
  children.forEach((child, index) => {
    if ('children' in child) mapNodes(child, map)
    const result = map(child, parent)
    if (mapped === undefined && result.length === 1 && result[0] === child) return
    mapped ??= children.slice(0, index)
    mapped.push(...result)
  })
  if (mapped !== undefined) children.splice(0, children.length, ...mapped)
}
