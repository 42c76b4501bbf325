import type { Nodes } from 'mdast'
import { nearMiss, quote } from '@/lib/content/finding'
import { DEFINITIONS } from '../blocks/block-list'
import type { BlockDefinition } from '../blocks/define-block'
import { quoteMatcher } from '../pull-quotes'
import { type BlockNode, isBlock, isVisible, plainText } from '../tree'
import { checkAttributes, handlerProblem } from './attributes'
import type { LintContext } from './context'
import { insteadOf } from './html'
import { urlProblem } from './urls'

/** Checks the blocks: name, attributes, place, contents. HTML elements aren't blocks. */
export function checkBlocks(context: LintContext) {
  for (const { node, around } of context.blocks) {
    const name = node.name ?? ''
    const definition = DEFINITIONS.get(name)
    if (definition === undefined) checkUnknown(name, node, context)
    else {
      checkAttributes(name, definition, node, context)
      checkPlace(name, definition, node, around, context)
      checkContent(name, definition, node, context)
    }
  }
}

function checkUnknown(name: string, node: BlockNode, context: LintContext) {
  const suggestion = nearMiss(name, DEFINITIONS.keys())
  if (/^[A-Z]/.test(name)) {
    const expected = `one of ${[...DEFINITIONS.keys()].join(', ')}`
    context.report(node, { found: `the unknown block <${name}>`, expected, suggestion }, `<${name}>`)
  } else context.report(node, { found: `raw HTML \`<${name}>\``, expected: insteadOf(name), suggestion })
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue
    const { value } = attribute
    const isUrl = /^(?:href|src|url)$/i.test(attribute.name) && typeof value === 'string'
    const problem = handlerProblem(attribute.name) ?? (isUrl ? urlProblem(value) : undefined)
    if (problem !== undefined) context.report(attribute, problem, `<${name} ${attribute.name}>`)
  }
}

function checkPlace(
  name: string,
  { inside, topLevel, kind }: BlockDefinition,
  node: BlockNode,
  around: string | undefined,
  context: LintContext,
) {
  const report = (found: string, expected: string) =>
    context.report(node, { found: `<${name}> ${found}`, expected }, `<${name}>`)
  // `liftBlocks` has taken blocks on lines of their own out of paragraphs; the others are inside a line of text.
  if (node.type === 'mdxJsxTextElement') report('inside a line of text', 'a block on lines of its own')
  if (around === name || (topLevel === true && around !== undefined))
    report(`inside <${around}>`, `<${name}> after <${around}>, not in it`)
  if (inside !== undefined && around !== inside) report(`outside <${inside}>`, `<${name}> inside <${inside}>`)
  const story = context.input.kind
  if (kind !== undefined && story !== kind)
    report(
      `in ${story === undefined ? 'a page' : `a story of kind ${story}`}`,
      `a story with \`kind: ${kind}\``,
    )
}

function checkContent(name: string, { content }: BlockDefinition, node: BlockNode, context: LintContext) {
  const report = (found: string, expected: string, at: Nodes = node) =>
    context.report(at, { found, expected }, `<${name}>`)
  const children = node.children
    .flatMap((child): Nodes[] => (child.type === 'paragraph' ? child.children : [child]))
    .filter(isVisible)
  if (content === 'nothing' && children.length > 0)
    report(`something between <${name}> and </${name}>`, `<${name} … /> without contents`)
  if (content === 'text' && children.length === 0)
    report(`an empty <${name}>`, `words between <${name}> and </${name}>`)
  if (typeof content === 'string') return
  const { only } = content
  const other = children.find((child) => !isBlock(child) || child.name !== only)
  if (other !== undefined)
    report(`something else than <${only}> in <${name}>`, `only <${only}> blocks in <${name}>`, other)
  else if (children.length === 0) report(`an empty <${name}>`, `<${only}> blocks in <${name}>`)
}

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
          found: `${quote(words)}, which ${
            missing.split(' ').length < words.trim().split(/\s+/).length
              ? `differs from the story at ${quote(missing)}`
              : 'isn’t in the story’s own text'
          }`,
          expected: 'words that occur in the story’s own text, outside pull quotes',
        },
        `<${node.name}>`,
      )
  }
}
