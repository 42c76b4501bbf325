import { quote } from '@/lib/content/violation'
import { DEFINITIONS } from '../blocks/block-list'
import { quoteMatcher } from '../pull-quotes'
import { plainText } from '../tree'
import type { LintContext } from './context'

/** Checks that the words of a pull quote occur in the story, outside all pull quotes. */
export function checkPullQuotes(context: LintContext) {
  const quotes = context.blocks.filter(({ node }) => DEFINITIONS.get(node.name ?? '')?.quotesStory === true)
  if (quotes.length === 0) return
  const missingIn = quoteMatcher(plainText(context.tree, 'PullQuote'))
  for (const { node } of quotes) {
    const words = plainText(node)
    const missing = missingIn(words)
    if (missing !== undefined)
      context.report(
        node,
        {
          found: `${quote(words)}, which differs from the story at ${quote(missing)}`,
          expected: 'words that occur in the story’s own text',
        },
        `<${node.name}>`,
      )
  }
}
