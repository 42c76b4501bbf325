import type { Nodes, Parents } from 'mdast'

/** Replaces each node below a parent by what `map` returns for it, children first. `[node]` keeps it. */
export function mapNodes(parent: Parents, map: (node: Nodes, parent: Parents) => Nodes[]) {
  const children: Nodes[] = parent.children
  const mapped = children.flatMap((child) => {
    if ('children' in child) mapNodes(child, map)
    return map(child, parent)
  })
  children.splice(0, children.length, ...mapped)
}
