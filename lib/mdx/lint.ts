import type { Nodes, Root } from 'mdast'
import { checkLink, checkLinkText } from './lint/addresses'
import { checkBlock } from './lint/blocks'
import { checkCharacters, checkLostCharacters } from './lint/characters'
import { LintContext, type LintInput, type LintResult, quote } from './lint/context'
import { checkEmphasis } from './lint/emphasis'
import { checkFragments, checkHeadings } from './lint/headings'
import { checkHtml, checkHtmlTags, checkPastedHtml } from './lint/html'
import { checkLeftovers } from './lint/leftovers'
import { checkLimits } from './lint/limits'
import { checkLists } from './lint/lists'
import { checkPullQuotes } from './lint/pull-quotes'
import { checkDefinitions } from './lint/references'
import { checkTable } from './lint/tables'
import { parseSource } from './parse'
import { prepareSource } from './source'
import { explainSyntax, isSyntaxProblem, NO_EXPRESSION, NO_MODULES, type SyntaxProblem } from './syntax-error'
import { isBlock, isVisible } from './tree'

export type { LintInput, LintResult, Reference } from './lint/context'

/** Checks a body against the content contract (docs/content.md). Reads nothing but its input, and parses it once. */
export function lintBody(input: LintInput): LintResult {
  const context = new LintContext(input)
  checkCharacters(input.body.text, context)
  // The parser reads a lone carriage return as a line end, and a null as a lost character.
  const body = { ...input.body, text: input.body.text.replace(/[\r\0]/g, ' ') }
  if (!checkLimits(body, context) || checkPastedHtml(body.text, context)) return context.result()
  context.source = prepareSource(body)
  try {
    checkTree(parseSource(context.source, body.format), context)
  } catch (error) {
    if (!isSyntaxProblem(error)) throw error
    reportSyntax(error, context)
  }
  return context.result()
}

/** The rules of a body that could be parsed. */
function checkTree(tree: Root, context: LintContext) {
  if (!tree.children.some(isVisible))
    context.report(tree, 'body', 'a body without words', 'the text of the story')
  checkNodes(tree, undefined, context)
  checkHeadings(tree, context)
  checkFragments(tree, context)
  checkLists(tree, context)
  checkPullQuotes(tree, context)
  checkDefinitions(tree, context)
  checkLostCharacters(tree, context)
  checkLeftovers(tree, context)
  checkEmphasis(tree, context)
  context.violations.sort((a, b) => a.line - b.line)
}

/** The rules of one node. `around` is the name of the block that the node is in. */
function checkNodes(node: Nodes, around: string | undefined, context: LintContext) {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkBlock(node, around, context)
      break
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return context.report(node, 'body', `the expression ${quote(`{${node.value}}`)}`, NO_EXPRESSION)
    case 'mdxjsEsm':
      return context.report(node, 'body', quote(node.value), NO_MODULES)
    case 'html':
      return checkHtml(node, context)
    case 'image':
    case 'imageReference':
      return context.report(node, 'body', 'a Markdown image', insteadOfImage(context))
    case 'link':
      checkLink(node.url, node, context)
      checkLinkText(node, context)
      break
    case 'definition':
      checkLink(node.url, node, context)
      break
    case 'table':
      checkTable(node, context)
      break
  }
  if (!('children' in node)) return
  const inner = isBlock(node) && node.name !== null ? node.name : around
  for (const child of node.children) checkNodes(child, inner, context)
}

function insteadOfImage({ input }: LintContext): string {
  return input.body.format === 'md'
    ? 'no picture in a .md body: name the file .mdx and use <Figure>, which carries alt and credit'
    : '<Figure src="…" alt="…" credit="…" />, which carries alt and credit'
}

function reportSyntax(problem: SyntaxProblem, context: LintContext) {
  const htmlLines = context.input.body.format === 'mdx' ? checkHtmlTags(context) : new Set<number>()
  const { line, found, expected, tag = '' } = explainSyntax(problem, context.source.split('\n'))
  // What is wrong with HTML tags doesn't matter: they are to be removed.
  if (/^[a-z]/.test(tag) || htmlLines.has(line)) return
  context.report(line, 'body', found, expected)
}
