import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { DEFINITIONS } from '../blocks/block-list'
import { quoteMatcher } from '../pull-quotes'
import { type BlockNode, isBlock, plainText } from '../tree'
import { type LintContext, quote } from './context'

/** Checks that the words of a pull quote occur in the story, outside all pull quotes. */
export function checkPullQuotes(tree: Root, context: LintContext) {
  const quotes: BlockNode[] = []
  visit(tree, (node) => {
    if (isBlock(node) && DEFINITIONS.get(node.name ?? '')?.quotesStory === true) quotes.push(node)
  })
  if (quotes.length === 0) return
  const missingIn = quoteMatcher(plainText(tree, 'PullQuote'))
  for (const node of quotes) {
    const words = plainText(node)
    const missing = missingIn(words)
    if (missing !== undefined)
      context.report(
        node,
        `<${node.name}>`,
        `${quote(words)}, which differs from the story at ${quote(missing)}`,
        'words that occur in the story’s own text',
      )
  }
}
