import type { Definition, FootnoteDefinition, Heading, List } from 'mdast'
import { nearMiss, type Problem, quote } from '@/lib/content/finding'
import { entryId } from '../blocks/live-update'
import { headingIds, PAGE_IDS } from '../headings'
import { attributesOf, isVisible, plainText } from '../tree'
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
    checkClosingSigns(node, context)
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

/**
 * Reports a line of hyphens right under a paragraph, which turns the paragraph into a heading: under a sentence or
 * several lines, of one or two hyphens (`--` of a signature), or under keys that belong in the frontmatter.
 */
function checkUnderline({ position, depth }: Heading, words: string, context: LintContext) {
  const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 1]
  if (last === first) return
  const { source } = context
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const above = source.slice(source.lastIndexOf('\n', start - 2) + 1, start)
  const underline = source.slice(source.lastIndexOf('\n', end - 1) + 1, end)
  const isShort = depth === 2 && underline.trim().length < 3
  const isBetween = depth === 2 && start > 0 && /^-{3,}\s*$/.test(above)
  if (last - first > 1 || isShort || isBetween || /[.!?…。！？]["'”’»]?$/.test(words))
    context.report(last, {
      found: `a line of hyphens or equals signs under ${quote(words)}, which turns the paragraph into a heading`,
      expected: `a blank line between the paragraph and the line${isBetween ? '; keys only in the frontmatter at the head of the file' : ''}`,
    })
}

/** Reports number signs at the end of a heading (`## Platform #`), which Markdown drops. */
function checkClosingSigns({ position, depth }: Heading, context: LintContext) {
  const source = context.source.slice(position?.start.offset, position?.end.offset)
  const [, signs = ''] = /^#.*[ \t](#+)[ \t]*$/.exec(source) ?? []
  if (signs !== '' && signs.length !== depth)
    context.report(position?.start.line ?? 1, {
      found: `\`${signs}\` at the end of a heading, which readers don’t see`,
      expected: '`\\#` (with a backslash) for a number sign',
    })
}

/**
 * Checks that links within the story point to one of its headings. Returns the fragments that a link to it may have.
 */
export function checkFragments(context: LintContext): ReadonlySet<string> {
  const headings = context.all('heading').length === 0 ? [] : headingIds(context.tree).values()
  const ids = [...headings, ...checkEntries(context), ...PAGE_IDS, 'top', '']
  const fragments = new Set([...ids, ...ids.map(encodeURIComponent)])
  for (const node of context.all('link', 'definition')) {
    const problem = node.url.startsWith('#') ? fragmentProblem(node.url, fragments, 'this story') : undefined
    if (problem !== undefined) context.report(node, problem)
  }
  return fragments
}

/** Checks that no two entries of a live story have the same time and headline. Returns their ids. */
function checkEntries(context: LintContext): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { node } of context.blocks) {
    if (node.name !== 'LiveUpdate') continue
    const { at = '', headline = '' } = attributesOf(node)
    const id = entryId(at, headline)
    if (id !== '' && ids.has(id))
      context.report(
        node,
        {
          found: `a second entry with the same minute and the headline ${quote(headline)}`,
          expected: 'another `headline` or another minute: the link to an entry consists of both',
        },
        '<LiveUpdate headline>',
      )
    ids.add(id)
  }
  return ids
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

/**
 * A number at the beginning of a paragraph turns it into a list (`1986. A great year …`), and lists are renumbered.
 * Reports lists whose numbers would differ from the written ones, and lists of one sentence.
 */
export function checkLists(context: LintContext) {
  const lists = context.all('list')
  const numbered = lists
    .filter(({ ordered }) => ordered)
    .map((list) => ({ list, numbers: numbersOf(list, context.source) }))
  // A list inside a list item, below its words, is meant as a list.
  const nested = new Set<unknown>(context.all('listItem').flatMap(({ children }) => children.slice(1)))
  const starts = new Set(numbered.map(({ numbers }) => numbers[0]))
  const nexts = new Set(numbered.map(({ numbers }) => (numbers[0] ?? 0) + numbers.length))
  for (const { list, numbers } of numbered) {
    const [first = 1] = numbers
    const wrong = numbers.findIndex((number, index) => number !== first + index)
    // Many writers number a list `1. 1. 1.`.
    const isLazy = first <= 1 && numbers.every((number) => number === first)
    const isPart = first > 1 ? nexts.has(first) : starts.has(first + 1)
    const written = numbers[wrong]
    if (written !== undefined && !isLazy)
      context.report(list.children[wrong] ?? list, {
        found: `a list in which readers see ${first + wrong} where ${written} is written (${excerpt(list, wrong)})`,
        expected: `numbers in order, or \`${written}\\.\` (with a backslash) for a sentence that begins with a number`,
      })
    else if (numbers.length === 1 && !isPart && !nested.has(list))
      context.report(list, {
        found: `a list of one item, number ${first} (${excerpt(list, 0)})`,
        expected: `\`${first}\\.\` (with a backslash) for a sentence that begins with a number, or more items`,
      })
  }
  for (const list of lists) if (!list.ordered && list.children.length === 1) checkSign(list, context)
}

/** `- 4 degrees` and `+ 4 degrees` become a list of one item and lose their sign. */
function checkSign(list: List, context: LintContext) {
  const sign = context.source.charAt(list.position?.start.offset ?? 0)
  const text = plainText(list).trim()
  if ((sign === '+' || sign === '-') && /^\p{N}/u.test(text))
    context.report(list, {
      found: `a list of one item, whose sign \`${sign}\` readers don’t see (${quote(`${sign} ${text}`)})`,
      expected: `\`\\${sign}\` (with a backslash) for a sentence that begins with a sign, or more items`,
    })
}

/** The numbers as they are written. */
function numbersOf({ children }: List, source: string): number[] {
  return children.map(({ position }) => {
    const start = position?.start.offset ?? 0
    return Number.parseInt(source.slice(start, start + 10), 10)
  })
}

function excerpt({ children }: List, index: number): string {
  const item = children[index]
  return quote(item === undefined ? '' : plainText(item))
}

/** Readers don't see cells beyond the number in the table's head (GFM, section 4.10). */
export function checkTables(context: LintContext) {
  for (const { children } of context.all('table')) {
    const columns = children[0]?.children.length ?? 0
    for (const row of children) {
      const extra = row.children.slice(columns).map((cell) => plainText(cell).trim())
      if (extra.some((words) => words !== ''))
        context.report(row, {
          found: `a table row of ${row.children.length} cells (${quote(extra.join(' | '))})`,
          expected: `${columns} cells, as in the table’s head: readers don’t see the others`,
        })
    }
  }
}

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
    else if (node.type === 'footnoteDefinition' && !node.children.some(isVisible))
      context.report(node, {
        found: `${label} without words`,
        expected: `the words of the note after ${label}`,
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
