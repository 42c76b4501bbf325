import { quote } from '@/lib/content/finding'
import { checkBlocks, checkPullQuotes } from './lint/blocks'
import { checkCharacters, checkLostCharacters } from './lint/characters'
import { LintContext, type LintInput, type LintResult } from './lint/context'
import { checkHtml, checkHtmlTags, checkPastedHtml } from './lint/html'
import { checkLimits } from './lint/limits'
import { checkEmphasis, checkStrayMarkup } from './lint/stray-markup'
import { checkDefinitions, checkFragments, checkHeadings, checkLists, checkTables } from './lint/structure'
import { checkMergeMarks, checkUnintendedMarkup } from './lint/unintended-markup'
import { checkLinks } from './lint/urls'
import { parseSource } from './parse'
import { prepareSource } from './source'
import { explainSyntax, isSyntaxProblem, NO_EXPRESSION, NO_MODULES, type SyntaxProblem } from './syntax-error'
import { isVisible } from './tree'

export type { LintResult, Reference } from './lint/context'

/** The rules of a body that could be parsed. */
const RULES: readonly ((context: LintContext) => void)[] = [
  checkWords,
  checkBlocks,
  checkCode,
  checkHtml,
  checkImages,
  checkLinks,
  checkTables,
  checkUnintendedMarkup,
  checkHeadings,
  checkLists,
  checkPullQuotes,
  checkDefinitions,
  checkLostCharacters,
  checkStrayMarkup,
  checkEmphasis,
]

/** Checks a body against the content contract (docs/content.md). Reads nothing but its input, and parses it once. */
export function lintBody(input: LintInput): LintResult {
  const context = new LintContext(input)
  checkCharacters(input.body.text, context)
  const known = context.findings.length
  // The parser reads a carriage return without a line feed as a line end, and a NUL as U+FFFD.
  const body = { ...input.body, text: input.body.text.replace(/[\r\0]/g, ' ') }
  for (const check of [checkLimits, checkMergeMarks, checkPastedHtml]) {
    check(body, context)
    if (context.findings.length > known) return context.result()
  }
  context.source = prepareSource(body)
  try {
    context.read(parseSource(context.source, body.format))
    for (const check of RULES) check(context)
    input.onTree?.(context.tree)
    return context.result(checkFragments(context))
  } catch (error) {
    if (!isSyntaxProblem(error)) throw error
    reportSyntax(error, context)
  }
  return context.result()
}

function checkWords(context: LintContext) {
  if (!context.tree.children.some(isVisible))
    context.report(1, { found: 'a body without words', expected: 'the text of the story' })
}

function checkCode(context: LintContext) {
  for (const node of context.all('mdxFlowExpression', 'mdxTextExpression'))
    context.report(node, { found: `the expression ${quote(`{${node.value}}`)}`, expected: NO_EXPRESSION })
  for (const node of context.all('mdxjsEsm'))
    context.report(node, { found: quote(node.value), expected: NO_MODULES })
}

function checkImages(context: LintContext) {
  const expected =
    context.input.body.format === 'md'
      ? 'no picture in a .md body: name the file .mdx and use <Figure>, which carries alt and credit'
      : '<Figure src="…" alt="…" credit="…" />, which carries alt and credit'
  for (const node of context.all('image', 'imageReference'))
    context.report(node, { found: 'a Markdown image', expected })
}

function reportSyntax(problem: SyntaxProblem, context: LintContext) {
  const htmlLines = context.input.body.format === 'mdx' ? checkHtmlTags(context) : new Set<number>()
  const { line, tag = '', ...explained } = explainSyntax(problem, context.source.split('\n'))
  // What is wrong with HTML tags doesn't matter: they are to be removed.
  if (!/^[a-z]/.test(tag) && !htmlLines.has(line)) context.report(line, explained)
}
