import type { Nodes } from 'mdast'
import { nearMiss } from '@/lib/content/violation'
import { DEFINITIONS } from '../blocks/block-list'
import type { BlockDefinition } from '../blocks/define-block'
import { type BlockNode, isBlock, isVisible } from '../tree'
import { checkAddress } from './addresses'
import { checkAttributes, checkEventHandler } from './attributes'
import type { LintContext } from './context'
import { insteadOf } from './html'

/** Checks a block: name, place, attributes, contents. `around` is the name of the block that it is in. */
export function checkBlock(node: BlockNode, around: string | undefined, context: LintContext) {
  const name = node.name ?? ''
  const definition = DEFINITIONS.get(name)
  if (definition === undefined) return checkUnknown(name, node, context)
  checkAttributes(name, definition, node, context)
  checkPlace(name, definition, node, around, context)
  checkContent(name, definition, node, context)
}

function checkUnknown(name: string, node: BlockNode, context: LintContext) {
  const suggestion = nearMiss(name, DEFINITIONS.keys())
  if (/^[A-Z]/.test(name))
    context.report(
      node,
      `<${name}>`,
      `the unknown block <${name}>`,
      `one of ${[...DEFINITIONS.keys()].join(', ')}`,
      suggestion,
    )
  else context.report(node, 'body', `raw HTML \`<${name}>\``, insteadOf(name), suggestion)
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue
    const field = `<${name} ${attribute.name}>`
    if (checkEventHandler(attribute, field, context) || typeof attribute.value !== 'string') continue
    if (/^(?:href|src|url)$/i.test(attribute.name)) checkAddress(attribute.value, field, attribute, context)
  }
}

function checkPlace(
  name: string,
  { inside, topLevel, kind }: BlockDefinition,
  node: BlockNode,
  around: string | undefined,
  context: LintContext,
) {
  const report = (found: string, expected: string) => context.report(node, `<${name}>`, found, expected)
  // Blocks on lines of their own were taken out of their paragraphs.
  if (node.type === 'mdxJsxTextElement')
    report(`<${name}> inside a line of text`, 'a block on lines of its own')
  if (around === name || (topLevel === true && around !== undefined))
    report(`<${name}> inside <${around}>`, `<${name}> after <${around}>, not in it`)
  if (inside !== undefined && around !== inside)
    report(`<${name}> outside <${inside}>`, `<${name}> inside <${inside}>`)
  const storyKind = context.input.kind
  if (kind !== undefined && storyKind !== kind)
    report(
      `<${name}> in ${storyKind === undefined ? 'a page' : `a story of kind ${storyKind}`}`,
      `a story with \`kind: ${kind}\``,
    )
}

function checkContent(name: string, { content }: BlockDefinition, node: BlockNode, context: LintContext) {
  const field = `<${name}>`
  const children = node.children
    .flatMap((child): Nodes[] => (child.type === 'paragraph' ? child.children : [child]))
    .filter(isVisible)
  if (content === 'nothing' && children.length > 0)
    context.report(
      node,
      field,
      `something between <${name}> and </${name}>`,
      `<${name} … /> without contents`,
    )
  else if (content === 'text' && children.length === 0)
    context.report(node, field, `an empty <${name}>`, `words between <${name}> and </${name}>`)
  else if (typeof content === 'object') {
    const other = children.find((child) => !isBlock(child) || child.name !== content.only)
    if (other !== undefined)
      context.report(
        other,
        field,
        `something else than <${content.only}> in <${name}>`,
        `only <${content.only}> blocks in <${name}>`,
      )
    else if (children.length === 0)
      context.report(node, field, `an empty <${name}>`, `<${content.only}> blocks in <${name}>`)
  }
}
