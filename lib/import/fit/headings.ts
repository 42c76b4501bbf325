import type { Heading, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { text } from '@/lib/mdx/nodes'
import { foldedWords } from '../count-words'
import { info } from '../notes'
import { visibleText } from '../visible-text'
import { drop, type FitContext, note } from './fit-context'
import { mapNodes } from './map-nodes'

const DEPTHS = [2, 3, 4, 5, 6] as const

/** Headings of a story begin at level 2 and skip no level. */
export function fitHeadings(tree: Root, context: FitContext) {
  dropHeadline(tree, context)
  mapNodes(tree, (node): Nodes[] => {
    if (node.type !== 'heading') return [node]
    // Blocks and line breaks can't be in a heading.
    mapNodes(node, (child): Nodes[] => (child.type === 'break' ? [text(' ')] : [child]))
    return visibleText(node).trim() === ''
      ? node.children.filter(({ type }) => type.startsWith('mdxJsx'))
      : [node]
  })
  const headings: Heading[] = []
  visit(tree, 'heading', (heading) => {
    headings.push(heading)
  })
  const shift = Math.max(0, 2 - Math.min(...headings.map(({ depth }) => depth)))
  let level = 1
  let changed: Heading | undefined
  for (const heading of headings) {
    const depth = DEPTHS[Math.min(heading.depth + shift, level + 1) - 2] ?? 6
    if (depth !== heading.depth) changed ??= heading
    heading.depth = depth
    level = depth
  }
  if (changed !== undefined)
    note(context, changed, info('heading levels changed: the first is 2, and none is skipped'))
}

/** Removes a heading that repeats the headline. */
function dropHeadline(tree: Root, context: FitContext) {
  const [first] = tree.children
  if (first?.type !== 'heading' || first.depth > 2) return
  if (foldedWords(visibleText(first)) !== foldedWords(context.headline)) return
  tree.children.shift()
  drop(context, first, visibleText(first), 'the headline, which the page shows above the text')
}
