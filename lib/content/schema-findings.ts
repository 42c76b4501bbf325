import { z } from 'zod'
import { address } from './fields'
import { EXCERPT, type Finding, nearMiss, placeOf, shorten } from './finding'
import { nearMoment } from './moments'
import { describeKey, inner, isList, type Key, keyAt, knownKeys, requiredKeys, shapeOf } from './schema-keys'
import { slug } from './slug'
import type { YamlFile } from './yaml'

/**
 * Validates the data of a file.
 * @returns the record, or the problem of each key
 */
export function validate<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
): { value: z.output<T> } | { findings: Finding[] } {
  if (yaml.findings.length > 0) return { findings: yaml.findings }
  const result = schema.safeParse(yaml.data, { error: expectedOf })
  if (result.success) return { value: result.data }
  const { issues } = result.error
  const isConsequence = consequencesOf(issues, yaml, schema)
  return { findings: issues.flatMap((issue) => findingsOf(issue, yaml, schema, isConsequence)) }
}

/** Whether a problem is only the consequence of a mistake that another message reports; `name` is an unknown key. */
type IsConsequence = (issue: z.core.$ZodIssue, name?: string) => boolean

/**
 * Consequences are a missing key that is there with a typing error (`Headline`), and the keys of an empty record that
 * aren't indented below its name. If they begin with other spaces than YAML's, the empty record is the consequence.
 */
function consequencesOf(
  issues: readonly z.core.$ZodIssue[],
  { data }: YamlFile,
  schema: z.ZodType,
): IsConsequence {
  const mistyped = new Set<unknown>()
  const spaced = new Set<string>()
  /** Keys of empty records, as they would be beside the record, by its path. */
  const keysOfEmpty = new Map<string, string[]>()
  for (const issue of issues) {
    const { path } = issue
    const at = (name: string) => [...path, name].join('.')
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeysAt(path, data, schema)
      for (const name of issue.keys) {
        const meant = nearMiss(name.trim(), known)
        if (meant !== undefined) mistyped.add(at(meant))
        if (WIDE_SPACE.test(name)) spaced.add(at(name.trim()))
      }
    } else if (issue.code === 'invalid_type' && valueAt(data, path) === null)
      keysOfEmpty.set(
        path.join('.'),
        knownKeysAt(path, data, schema).map((name) => [...path.slice(0, -1), name].join('.')),
      )
  }
  const below = new Set([...keysOfEmpty.values()].flat())
  return (issue, name) => {
    if (name !== undefined) return below.has([...issue.path, name].join('.'))
    const path = issue.path.join('.')
    if (valueAt(data, issue.path) !== undefined)
      return keysOfEmpty.get(path)?.some((key) => spaced.has(key)) === true
    const { alternative } = (issue.code === 'custom' && issue.params) || {}
    return mistyped.has(path) || mistyped.has(alternative)
  }
}

/** Spaces at the beginning of a key which YAML reads as a part of it. */
const WIDE_SPACE = /^[^\S ]|^\u200b/

function knownKeysAt(path: readonly PropertyKey[], data: unknown, schema: z.ZodType): string[] {
  const key = keyAt(schema, path)
  return key === undefined ? [] : knownKeys(key.schema, valueAt(data, path))
}

/** The expected value, for issues whose schema has no message of its own. */
function expectedOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_small' && issue.origin === 'string') return 'text that is not empty'
  if (issue.code !== 'invalid_type') return undefined
  const { title = 'text' } = (issue.inst instanceof z.ZodType && issue.inst.meta()) || {}
  if (issue.expected === 'string')
    return title === 'text' ? title : `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title}`
  return TYPES[issue.expected] ?? 'a whole number'
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  object: '`key: value` lines',
}

function findingsOf(
  issue: z.core.$ZodIssue,
  yaml: YamlFile,
  schema: z.ZodType,
  isConsequence: IsConsequence,
): Finding[] {
  if (isConsequence(issue)) return []
  const { source } = yaml
  const key = keyAt(schema, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeysAt(issue.path, yaml.data, schema)
    const names = issue.keys.filter((name) => !isConsequence(issue, name))
    return names.map((name) => ({
      ...placeOf(source, [...issue.path, name]),
      found: `unknown key \`${shorten(name)}\``,
      expected: WIDE_SPACE.test(name)
        ? 'ordinary spaces before the key: these are no-break spaces'
        : known.length === 0
          ? 'a known key'
          : `one of ${known.join(', ')}`,
      suggestion: nearMiss(name.trim(), known),
    }))
  }
  if (issue.code === 'invalid_key')
    return [
      {
        ...placeOf(source, issue.path),
        found: `the key \`${shorten(String(issue.path.at(-1)))}\``,
        expected: issue.issues[0]?.message ?? 'another key',
        see: key?.anchor && `docs/content.md#${key.anchor}`,
      },
    ]
  const value = valueAt(yaml.data, issue.path)
  const written = yaml.writtenAt(issue.path)
  const place = placeOf(source, issue.path)
  return [
    {
      ...place,
      field: place.field || (/\.mdx?$/.test(source.file) ? 'frontmatter' : 'file'),
      found: foundOf(value, written),
      expected: issue.message + remedy(issue, value, key, isMeantAsText(issue, written, key)),
      suggestion: suggestionFor(issue, value, written, key),
      see: key?.anchor && `docs/content.md#${key.anchor}`,
    },
  ]
}

/** Whether a value that YAML reads as a number, a list or null would be valid text if it were in quotes. */
function isMeantAsText(issue: z.core.$ZodIssue, written: string | undefined, key: Key | undefined): boolean {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string' || !written) return false
  return key === undefined || key.schema.safeParse(written).success
}

/**
 * What a message adds: the keys of the record, the form of the list, an example of the key, or the advice to use quotes
 * or none.
 */
function remedy(issue: z.core.$ZodIssue, value: unknown, key: Key | undefined, isText: boolean): string {
  if (issue.code !== 'invalid_type' || key === undefined) return ''
  if (isText) return ': put the value in quotes, or YAML reads it as something else'
  if (withoutQuotes(issue, value) !== undefined) return ', without quotation marks'
  const { schema } = key
  const names = Object.keys(shapeOf(schema) ?? {})
  if (isList(schema) && names.length > 0) return `: each record begins with a hyphen, \`- ${names[0]}:\``
  if (issue.expected === 'object' && issue.path.length === 0)
    return Array.isArray(value) && names.length === 1
      ? `: \`${names[0]}:\` on a line of its own above the list`
      : ''
  if (inner(schema) instanceof z.ZodDiscriminatedUnion) return `, as in \`- ${names[0]}: …\``
  if (issue.expected === 'object') {
    const required = requiredKeys(schema).map((name) => `\`${name}:\``)
    const form = Array.isArray(value) ? ', without hyphens' : ''
    return required.length === 0 ? form : ` indented below it${form}: ${required.join(', ')}`
  }
  const { example } = describeKey(schema)
  const needsNone = issue.expected === 'boolean' || issue.message.includes('e.g.')
  return example === undefined || needsNone ? '' : `, e.g. ${example}`
}

/** A number, `true` or `false` that quotation marks have made a text, or `yes` and the like. */
function withoutQuotes(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_type' || typeof value !== 'string') return undefined
  const word = value.trim()
  if (issue.expected === 'boolean')
    return /^(?:true|yes|on)$/i.test(word) ? 'true' : /^(?:false|no|off)$/i.test(word) ? 'false' : undefined
  return /^(?:int|number)$/.test(issue.expected) && /^[1-9]\d*$/.test(word) ? word : undefined
}

function suggestionFor(
  issue: z.core.$ZodIssue,
  value: unknown,
  written: string | undefined,
  key: Key | undefined,
): string | undefined {
  if (issue.code === 'custom' && typeof issue.params?.suggestion === 'string') return issue.params.suggestion
  if (isMeantAsText(issue, written, key)) return written && JSON.stringify(written)
  if (typeof value !== 'string' || value.length > EXCERPT) return undefined
  const plain = withoutQuotes(issue, value)
  if (plain !== undefined) return plain
  if (issue.code === 'invalid_value') return nearMiss(value, issue.values.map(String))
  const type = key && describeKey(key.schema).type
  if (issue.code === 'invalid_type' && issue.expected === 'array' && type !== 'list of records')
    return `[${type === 'list: id' ? value.split(',').map(slug).join(', ') : value}]`
  if (type?.includes('date and time with zone')) {
    const meant = nearMoment(value)
    return meant === value ? undefined : meant
  }
  if (issue.code === 'invalid_format' && type === 'id') return slug(value) || undefined
  if (issue.code === 'invalid_format' && type === 'story address') return addressOf(value)
  return undefined
}

/** `/world/x/` or a URL of the site as a story's address. */
function addressOf(value: string): string | undefined {
  const path = value.replace(/^https?:\/\/[^/]+|[?#].*$|\.mdx?$/g, '').replace(/^\/+|\/+$/g, '')
  return address.safeParse(path).success ? path : undefined
}

/** Keys of a record that a message names. */
const MOST_KEYS = 3

function foundOf(value: unknown, written: string | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return written ? `\`${written}\`, which YAML reads as an empty value` : 'an empty value'
  if (Array.isArray(value) && written === undefined) return 'a list'
  if (typeof value === 'object' && written === undefined)
    return Object.keys(value)
      .slice(0, MOST_KEYS)
      .map((name) => `\`${shorten(name)}: …\``)
      .join(', ')
  const text = typeof value === 'string' ? value || '""' : (written ?? JSON.stringify(value))
  return `\`${shorten(visible(text))}\``
}

/** Invisible characters as their escapes. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\u200b\ufffc\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (parent, key) => (typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined),
    data,
  )
}
