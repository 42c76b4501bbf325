import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { nearMiss } from '@/lib/content/violation'
import { headingIds, PAGE_IDS } from '../headings'
import { plainText } from '../tree'
import { type LintContext, quote } from './context'

/** Checks that headings begin at level 2 and skip no level. The headline of a live update is a heading of level 2. */
export function checkHeadings(tree: Root, context: LintContext) {
  let level = 1
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'LiveUpdate') level = 2
    if (node.type !== 'heading') return
    checkUnderline(node, context)
    const found = `a heading of level ${node.depth} (${quote(plainText(node))})`
    if (plainText(node).trim() === '')
      context.report(node, 'body', 'a heading without words', '`## Heading`, or \\# for a number sign')
    else if (node.depth === 1)
      context.report(node, 'body', found, 'level 2 or deeper: the headline is the only heading of level 1')
    else if (node.depth > level + 1)
      context.report(node, 'body', found, `level ${level + 1} or higher: heading levels must not be skipped`)
    level = Math.max(2, node.depth)
  })
}

/** Reports a line of hyphens right under a paragraph, which turns the paragraph into a heading. */
function checkUnderline(node: Heading, context: LintContext) {
  const { start, end } = node.position ?? {}
  if (start === undefined || end === undefined || end.line === start.line) return
  const text = plainText(node).trim()
  if (end.line - start.line > 1 || /[.!?…。！？]["'”’»]?$/.test(text))
    context.report(
      end.line,
      'body',
      `a line of hyphens or equals signs under ${quote(text)}, which turns the paragraph into a heading`,
      'a blank line between the paragraph and the line',
    )
}

/** Checks that links within the story point to one of its headings. */
export function checkFragments(tree: Root, context: LintContext) {
  const ids = [...headingIds(tree).values(), ...PAGE_IDS]
  const fragments = new Set(['', 'top', ...ids, ...ids.map(encodeURIComponent)])
  visit(tree, (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#')) return
    const fragment = node.url.slice(1)
    if (fragments.has(fragment)) return
    const meant = nearMiss(fragment, ids)
    context.report(
      node,
      'body',
      `the link ${quote(node.url)}, which matches no heading of this story`,
      'a heading’s words in lower case, with hyphens for spaces',
      meant && `#${meant}`,
    )
  })
}
