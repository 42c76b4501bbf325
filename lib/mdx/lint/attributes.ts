import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import { isFilePath } from '@/lib/content/file-names'
import { FIRST_YEAR, isDate, readMoment } from '@/lib/content/moments'
import { nearMiss } from '@/lib/content/violation'
import type { Attribute, BlockDefinition } from '../blocks/define-block'
import type { BlockNode } from '../tree'
import { checkAddress, isWebAddress, schemeOf } from './addresses'
import { type LintContext, quote } from './context'

/** An attribute whose value is text. */
type Given = MdxJsxAttribute & { value: string }

/** Checks the attributes of a block against its definition. */
export function checkAttributes(
  name: string,
  definition: BlockDefinition,
  node: BlockNode,
  context: LintContext,
) {
  const given = new Map<string, Given>()
  const seen = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      context.report(
        node,
        `<${name}>`,
        `the spread attribute ${quote(`{${attribute.value}}`)}`,
        'attributes written out, as text in quotes',
      )
      continue
    }
    const field = `<${name} ${attribute.name}>`
    if (seen.has(attribute.name))
      context.report(attribute, field, `\`${attribute.name}\` twice`, 'each attribute once')
    seen.add(attribute.name)
    if (checkEventHandler(attribute, field, context)) continue
    const known = definition.attributes[attribute.name]
    if (known === undefined) reportUnknown(name, definition, attribute, context)
    else if (hasText(attribute, known, field, context)) given.set(attribute.name, attribute)
  }
  for (const [key, { required }] of Object.entries(definition.attributes))
    if (required === true && !seen.has(key))
      context.report(node, `<${name} ${key}>`, 'nothing', `\`${key}="…"\`, which <${name}> must have`)
  checkAlternatives(name, definition, given, node, context)
  for (const [key, attribute] of given) {
    const type = definition.attributes[key]?.type
    if (type !== undefined) checkValue(type, attribute, `<${name} ${key}>`, context)
  }
}

/** Reports an attribute that would run code. Returns whether it is one. */
export function checkEventHandler(attribute: MdxJsxAttribute, field: string, context: LintContext): boolean {
  if (!/^on/i.test(attribute.name)) return false
  context.report(
    attribute,
    field,
    `the event handler \`${attribute.name}\``,
    'no event handlers: a story can’t run code',
  )
  return true
}

function reportUnknown(
  name: string,
  { attributes }: BlockDefinition,
  attribute: MdxJsxAttribute,
  context: LintContext,
) {
  const known = Object.keys(attributes)
  context.report(
    attribute,
    `<${name} ${attribute.name}>`,
    `the unknown attribute \`${attribute.name}\``,
    known.length === 0 ? `<${name}> without attributes` : `one of ${known.join(', ')}`,
    nearMiss(attribute.name, known),
  )
}

function hasText(
  attribute: MdxJsxAttribute,
  { type, required = false }: Attribute,
  field: string,
  context: LintContext,
): attribute is Given {
  const { name, value } = attribute
  if (value === null || value === undefined) context.report(attribute, field, 'no value', `\`${name}="…"\``)
  else if (typeof value !== 'string')
    context.report(
      attribute,
      field,
      `the expression ${quote(`{${value.value}}`)}`,
      `text in quotes: \`${name}="…"\``,
    )
  else if (value.trim() === '')
    context.report(attribute, field, 'nothing', `words${required ? '' : ', or no such attribute'}`)
  else if (type === 'image' && !isFilePath(value))
    context.report(attribute, field, quote(value), 'a file name of at most 255 characters')
  else return true
  return false
}

/** Either one attribute alone, or others (`<AlsoRead>`: a story of this site, or one elsewhere). */
function checkAlternatives(
  name: string,
  { either, attributes }: BlockDefinition,
  given: ReadonlyMap<string, Given>,
  node: BlockNode,
  context: LintContext,
) {
  if (either === undefined) return
  const { alone, or } = either
  const others = [...given.keys()].filter((key) => key !== alone)
  const missing = or.filter((key) => !given.has(key))
  const example = (key: string) => `\`${key}="${attributes[key]?.example}"\``
  const expected = `${example(alone)} alone, or ${or.map(example).join(' with ')}`
  const found = given.has(alone)
    ? others.length > 0 && `\`${alone}\` with ${names(others)}`
    : missing.length > 0 && `no \`${alone}\`, and no ${names(missing)}`
  if (found !== false) context.report(node, `<${name}>`, found, expected)
}

function names(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(', ')
}

function checkValue(type: Attribute['type'], attribute: Given, field: string, context: LintContext) {
  const { name, value } = attribute
  const refuse = (expected: string, suggestion?: string) =>
    context.report(attribute, field, quote(value), expected, suggestion)
  switch (type) {
    case 'text':
      return
    case 'author':
    case 'story':
      if (type === 'story') context.links.add(value)
      return context.refer(type, value, field, attribute)
    case 'date':
      if (!isDate(value) && readMoment(value) !== value)
        refuse('a date (2019-07-07) or a date and time with zone (2019-07-07T14:05:00Z)', readMoment(value))
      return
    case 'moment':
      if (readMoment(value) !== value)
        refuse('a date and time with zone, e.g. 2019-07-10T14:05:00+05:30', readMoment(value))
      else if (Number(value.slice(0, 4)) < FIRST_YEAR) refuse(`a year from ${FIRST_YEAR}`)
      return
    case 'flag':
      if (value !== 'true' && value !== 'false') refuse(`\`true\`, or no \`${name}\``)
      return
    case 'image':
      if (schemeOf(value) !== undefined) checkAddress(value, field, attribute, context)
      else checkImage(value, field, attribute, context)
      return
    case 'embed':
    case 'web address':
      if (schemeOf(value) !== undefined && !checkAddress(value, field, attribute, context)) return
      if (!isWebAddress(value)) refuse('an absolute http(s) address')
      else if (type === 'embed') context.refer('embed', value, field, attribute)
  }
}

function checkImage(src: string, field: string, attribute: MdxJsxAttribute, context: LintContext) {
  const problem = context.input.pictureProblem(src)
  if (problem !== undefined)
    context.report(attribute, field, problem.found, problem.expected, problem.suggestion)
}
