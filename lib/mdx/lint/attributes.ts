import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import { isFilePath } from '@/lib/content/file-names'
import { nearMiss, type Problem, quote } from '@/lib/content/finding'
import { expectedDate, expectedMoment, FIRST_YEAR, isDate, readMoment } from '@/lib/content/moments'
import type { BlockDefinition } from '../blocks/define-block'
import type { BlockNode } from '../tree'
import type { LintContext } from './context'
import { isWebUrl, schemeOf, urlProblem } from './urls'

/** Checks the attributes of a block against its definition, and collects their references. */
export function checkAttributes(
  name: string,
  definition: BlockDefinition,
  node: BlockNode,
  context: LintContext,
) {
  const given = new Set<string>()
  const usable = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const found = `the spread attribute ${quote(`{${attribute.value}}`)}`
      context.report(node, { found, expected: 'attributes written out, as text in quotes' }, `<${name}>`)
      continue
    }
    const field = `<${name} ${attribute.name}>`
    if (given.has(attribute.name))
      context.report(
        attribute,
        { found: `\`${attribute.name}\` twice`, expected: 'each attribute once' },
        field,
      )
    given.add(attribute.name)
    const form = formProblem(name, definition, attribute)
    if (form === undefined) usable.add(attribute.name)
    const problem = form ?? valueProblem(definition, attribute, context)
    if (problem !== undefined) context.report(attribute, problem, field)
    else refer(definition, attribute, field, context)
  }
  for (const [key, { required }] of Object.entries(definition.attributes))
    if (required === true && !given.has(key)) {
      const expected = `\`${key}="…"\`, which <${name}> must have`
      context.report(node, { found: 'nothing', expected }, `<${name} ${key}>`)
    }
  const problem = alternativesProblem(definition, usable)
  if (problem !== undefined) context.report(node, problem, `<${name}>`)
}

/** The problem of an attribute that would run code. */
export function handlerProblem(name: string): Problem | undefined {
  if (!/^on/i.test(name)) return undefined
  return {
    found: `the event handler \`${name}\``,
    expected: 'no event handlers: a story can’t run code',
  }
}

/** The problem of an attribute whose name is unknown or whose value isn't text. */
function formProblem(
  block: string,
  { attributes }: BlockDefinition,
  { name, value }: MdxJsxAttribute,
): Problem | undefined {
  const known = attributes[name]
  const names = Object.keys(attributes)
  const handler = handlerProblem(name)
  if (handler !== undefined) return handler
  if (known === undefined)
    return {
      found: `the unknown attribute \`${name}\``,
      expected: names.length === 0 ? `<${block}> without attributes` : `one of ${names.join(', ')}`,
      suggestion: nearMiss(name, names),
    }
  if (value === null || value === undefined) return { found: 'no value', expected: `\`${name}="…"\`` }
  if (typeof value !== 'string')
    return {
      found: `the expression ${quote(`{${value.value}}`)}`,
      expected: `text in quotes: \`${name}="…"\``,
    }
  if (value.trim() === '')
    return { found: 'nothing', expected: `words${known.required ? '' : ', or no such attribute'}` }
  return undefined
}

/** The problem of a value that isn't of the attribute's type. */
function valueProblem(
  { attributes }: BlockDefinition,
  { name, value }: MdxJsxAttribute,
  { input }: LintContext,
): Problem | undefined {
  if (typeof value !== 'string') return undefined
  const moment = readMoment(value)
  const unless = (isValid: boolean, expected: string, suggestion?: string) =>
    isValid ? undefined : { found: quote(value), expected, suggestion }
  switch (attributes[name]?.type) {
    case 'date':
      return unless(isDate(value) || moment === value, expectedDate(value), moment)
    case 'moment':
      return (
        unless(moment === value, expectedMoment(value), moment) ??
        unless(Number(value.slice(0, 4)) >= FIRST_YEAR, `a year from ${FIRST_YEAR}`)
      )
    case 'flag':
      return unless(value === 'true' || value === 'false', `\`true\`, or no \`${name}\``)
    case 'image':
      if (!isFilePath(value)) return unless(false, 'a file name of at most 255 characters')
      return (schemeOf(value) === undefined ? undefined : urlProblem(value)) ?? input.pictureProblem(value)
    case 'embed':
    case 'URL':
      return (
        (schemeOf(value) === undefined ? undefined : urlProblem(value)) ??
        unless(isWebUrl(value), 'a full http(s) URL')
      )
    default:
      return undefined
  }
}

function refer(
  { attributes }: BlockDefinition,
  attribute: MdxJsxAttribute,
  field: string,
  context: LintContext,
) {
  const type = attributes[attribute.name]?.type
  if ((type === 'author' || type === 'story' || type === 'embed') && typeof attribute.value === 'string')
    context.refer(type, attribute.value, attribute, field)
}

/** Either one attribute alone, or others (`<AlsoRead>`: a story of this site, or one elsewhere). */
function alternativesProblem(
  { either, attributes }: BlockDefinition,
  given: ReadonlySet<string>,
): Problem | undefined {
  if (either === undefined) return undefined
  const { alone, or } = either
  const example = (key: string) => `\`${key}="${attributes[key]?.example}"\``
  const expected = `${example(alone)} alone, or ${or.map(example).join(' with ')}`
  const names = (keys: readonly string[]) => keys.map((key) => `\`${key}\``).join(', ')
  const others = [...given].filter((key) => key !== alone)
  const missing = or.filter((key) => !given.has(key))
  if (given.has(alone))
    return others.length === 0 ? undefined : { found: `\`${alone}\` with ${names(others)}`, expected }
  return missing.length === 0 ? undefined : { found: `no \`${alone}\`, and no ${names(missing)}`, expected }
}
