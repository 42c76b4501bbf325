import type { Heading, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { headingIds } from '@/lib/mdx/headings'
import { paragraph, text } from '@/lib/mdx/nodes'
import { quoteMatcher } from '@/lib/mdx/pull-quotes'
import { attributesOf, isBlock, plainText } from '@/lib/mdx/tree'
import { decoded } from '@/lib/site/url-path'
import type { HtmlConverter } from './html-converter'

/** Makes the corrections that need the complete tree. */
export function finishTree(tree: Root, converter: HtmlConverter) {
  correctFragments(tree, converter)
  correctPullQuotes(tree, converter)
}

/** Changes links within the page to the ids of headings. Links to other places become text. */
function correctFragments(tree: Root, converter: HtmlConverter) {
  let ids: Map<Heading, string> | undefined
  visit(tree, 'link', (node, index, parent) => {
    if (!node.url.startsWith('#') || parent === undefined || index === undefined) return
    ids ??= headingIds(tree)
    const name = node.url.slice(1)
    const heading = converter.headings.get(name) ?? converter.headings.get(decoded(name))
    const id = heading === undefined ? undefined : ids.get(heading)
    if (id !== undefined) node.url = `#${id}`
    else if (name !== 'top') {
      converter.note('changed', 'a link to a place in the text without a heading became text', node.url)
      const siblings: Nodes[] = parent.children
      siblings.splice(index, 1, ...node.children)
      return index
    }
  })
}

/** A pull quote must occur in the story's own text; another quotation is a block quote. */
function correctPullQuotes(tree: Root, converter: HtmlConverter) {
  let missingIn: ((words: string) => string | undefined) | undefined
  visit(tree, (node, index, parent) => {
    if (!isBlock(node) || node.name !== 'PullQuote' || parent === undefined || index === undefined) return
    missingIn ??= quoteMatcher(plainText(tree, 'PullQuote'))
    const words = plainText(node)
    if (missingIn(words) === undefined || node.type !== 'mdxJsxFlowElement') return
    converter.note('changed', 'a pull quote whose words aren’t in the story became a quotation', words.trim())
    const { speaker } = attributesOf(node)
    const children = [...node.children]
    if (speaker !== undefined) children.push(paragraph(text(`— ${speaker}`)))
    const siblings: Nodes[] = parent.children
    siblings[index] = { type: 'blockquote', children }
    missingIn = undefined
  })
}
