import type { z } from 'zod'
import type { YamlFile } from './frontmatter'
import { nearMiss, type Violation } from './violation'

export function violationsOf(issue: z.core.$ZodIssue, yaml: YamlFile, schema: z.ZodType): Violation[] {
  const { source } = yaml
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const known = keysOf(schema, issue.path)
      const suggestion = nearMiss(key, known)
      return {
        path: source.file,
        line: source.lineOf([...issue.path, key]),
        field: [...issue.path, key].join('.'),
        found: `unknown key \`${key}\``,
        expected: known.length === 0 ? 'a key of the contract' : `one of ${known.join(', ')}`,
        ...(suggestion !== undefined && { suggestion }),
      }
    })
  const value = issue.path.reduce<unknown>(
    (parent, key) => (typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined),
    yaml.data,
  )
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const suggestion = typeof value === 'string' ? nearMiss(value, options) : undefined
  return [
    {
      path: source.file,
      line: source.lineOf(issue.path),
      field: issue.path.length === 0 ? 'frontmatter' : issue.path.join('.'),
      found:
        value === undefined ? 'nothing' : value === null ? 'an empty value' : `\`${JSON.stringify(value)}\``,
      expected: issue.message,
      ...(suggestion !== undefined && { suggestion }),
    },
  ]
}

/** The keys an object schema knows at a path, for the suggestion beside an unknown one. */
function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node: unknown = schema
  for (const step of path) node = child(unwrap(node), step)
  const object = unwrap(node)
  const shape = object !== undefined && 'shape' in object ? object.shape : undefined
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : []
}

function child(node: object | undefined, step: PropertyKey): unknown {
  if (node === undefined) return undefined
  if ('shape' in node && typeof node.shape === 'object' && node.shape !== null)
    return Reflect.get(node.shape, step)
  return 'element' in node ? node.element : undefined
}

/** The object or array schema inside `.optional()` and `.default()`. */
function unwrap(node: unknown): object | undefined {
  let current = node
  while (
    typeof current === 'object' &&
    current !== null &&
    'unwrap' in current &&
    typeof current.unwrap === 'function' &&
    !('element' in current)
  )
    current = current.unwrap()
  return typeof current === 'object' && current !== null ? current : undefined
}
