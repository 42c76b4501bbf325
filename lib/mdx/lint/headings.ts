import type { Heading } from 'mdast'
import { nearMiss, type Problem, quote } from '@/lib/content/violation'
import { headingIds, PAGE_IDS } from '../headings'
import { plainText } from '../tree'
import type { LintContext } from './context'

/** Checks that headings begin at level 2 and skip no level. The headline of a live update is a heading of level 2. */
export function checkHeadings(context: LintContext) {
  let level = 1
  for (const node of context.all('mdxJsxFlowElement', 'heading')) {
    if (node.type === 'mdxJsxFlowElement') {
      if (node.name === 'LiveUpdate') level = 2
      continue
    }
    const words = plainText(node).trim()
    const found = `a heading of level ${node.depth} (${quote(words)})`
    checkUnderline(node, words, context)
    if (words === '')
      context.report(node, {
        found: 'a heading without words',
        expected: '`## Heading`, or \\# for a number sign',
      })
    else if (node.depth === 1)
      context.report(node, {
        found,
        expected: 'level 2 or deeper: the headline is the only heading of level 1',
      })
    else if (node.depth > level + 1)
      context.report(node, {
        found,
        expected: `level ${level + 1} or higher: heading levels must not be skipped`,
      })
    level = Math.max(2, node.depth)
  }
}

/** Reports a line of hyphens right under a paragraph, which turns the paragraph into a heading. */
function checkUnderline({ position }: Heading, words: string, context: LintContext) {
  const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 1]
  if (last - first > 1 || (last > first && /[.!?…。！？]["'”’»]?$/.test(words)))
    context.report(last, {
      found: `a line of hyphens or equals signs under ${quote(words)}, which turns the paragraph into a heading`,
      expected: 'a blank line between the paragraph and the line',
    })
}

/** Checks that links within the story lead to one of its headings. Returns what may follow `#` in a link to it. */
export function checkFragments(context: LintContext): ReadonlySet<string> {
  const headings = context.all('heading').length === 0 ? [] : headingIds(context.tree).values()
  const ids = [...headings, ...PAGE_IDS, 'top', '']
  const fragments = new Set([...ids, ...ids.map(encodeURIComponent)])
  for (const node of context.all('link', 'definition')) {
    const problem = node.url.startsWith('#') ? fragmentProblem(node.url, fragments, 'this story') : undefined
    if (problem !== undefined) context.report(node, problem)
  }
  return fragments
}

/** The problem of a link to a part of a story (`/world/x#part`) that the story doesn't have. */
export function fragmentProblem(
  url: string,
  fragments: ReadonlySet<string>,
  story: string,
): Problem | undefined {
  const [path = '', fragment = ''] = url.split('#', 2)
  // Browsers search the page for the text after `:~:`.
  if (fragments.has(fragment) || fragment.startsWith(':~:')) return undefined
  const meant = nearMiss(fragment, fragments)
  return {
    found: `the link ${quote(url)}, which matches no heading of ${story}`,
    expected: 'a heading’s words in lower case, with hyphens for spaces',
    suggestion: meant && `${path}#${meant}`,
  }
}
