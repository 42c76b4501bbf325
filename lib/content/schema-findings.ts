import { z } from 'zod'
import { address } from './fields'
import { EXCERPT, type Finding, nearMiss, placeOf, shorten } from './finding'
import { nearMoment } from './moments'
import { describeKey, type Key, keyAt, requiredKeys } from './schema-keys'
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
  return { findings: result.error.issues.flatMap((issue) => findingsOf(issue, yaml, schema)) }
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

function findingsOf(issue: z.core.$ZodIssue, yaml: YamlFile, schema: z.ZodType): Finding[] {
  const { source } = yaml
  const key = keyAt(schema, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = key?.keys ?? []
    return issue.keys.map((name) => ({
      ...placeOf(source, [...issue.path, name]),
      found: `unknown key \`${shorten(name)}\``,
      expected: /^[^\S ]|^\u200b/.test(name)
        ? 'ordinary spaces before the key: these are no-break spaces'
        : known.length === 0
          ? 'a known key'
          : `one of ${known.join(', ')}`,
      suggestion: nearMiss(name.trim(), known),
    }))
  }
  const value = valueAt(yaml.data, issue.path)
  const written = yaml.writtenAt(issue.path)
  const place = placeOf(source, issue.path)
  return [
    {
      ...place,
      field: place.field || (/\.mdx?$/.test(source.file) ? 'frontmatter' : 'file'),
      found: foundOf(value, written),
      expected: issue.message + remedy(issue, key, isMeantAsText(issue, written, key)),
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

/** What a message adds: the keys of the record, an example of the key, or the advice to use quotes. */
function remedy(issue: z.core.$ZodIssue, key: Key | undefined, isText: boolean): string {
  if (issue.code !== 'invalid_type') return ''
  if (isText) return ': put the value in quotes, or YAML reads it as something else'
  if (issue.expected === 'object' && key !== undefined && issue.path.length > 0) {
    const required = requiredKeys(key.schema).map((name) => `\`${name}:\``)
    return required.length === 0 ? '' : ` indented below it: ${required.join(', ')}`
  }
  const example = key && describeKey(key.schema).example
  return example === undefined ? '' : `, e.g. ${example}`
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
  if (issue.code === 'invalid_value') return nearMiss(value, issue.values.map(String))
  const type = key && describeKey(key.schema).type
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return `[${type === 'list: id' ? value.split(',').map(slug).join(', ') : value}]`
  if (type?.includes('date and time with zone')) return nearMoment(value)
  if (issue.code === 'invalid_format' && type === 'id') return slug(value) || undefined
  if (issue.code === 'invalid_format' && type === 'story address') return addressOf(value)
  return undefined
}

/** `/world/x/` or a URL of the site as a story's address. */
function addressOf(value: string): string | undefined {
  const path = value.replace(/^https?:\/\/[^/]+|[?#].*$|\.mdx?$/g, '').replace(/^\/+|\/+$/g, '')
  return address.safeParse(path).success ? path : undefined
}

function foundOf(value: unknown, written: string | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return written ? `\`${written}\`, which YAML reads as an empty value` : 'an empty value'
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
