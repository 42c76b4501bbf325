import { z } from 'zod'

/** A key of a record: its schema, and its anchor in docs/content.md. */
export type Key = { schema: z.ZodType; anchor?: string }

/** The description of a key in docs/content.md. */
type KeyDescription = {
  type: string
  isRequired: boolean
  default?: string
  description: string
  example?: string
}

/** The key at a path of a record (`image`, `alt`; list positions are numbers). Undefined if the schema has none. */
export function keyAt(record: z.ZodType, path: readonly PropertyKey[]): Key | undefined {
  const schema = path.reduce<z.ZodType | undefined>((at, step) => at && childOf(inner(at), step), record)
  if (schema === undefined) return undefined
  const { title } = inner(record).meta() ?? {}
  const names = path.filter((step) => typeof step === 'string')
  return {
    schema,
    ...(title && names.length > 0 && { anchor: anchorOf(title, names) }),
  }
}

/** `story-image-alt`: the anchor of a key in docs/content.md. */
export function anchorOf(record: string, path: readonly string[]): string {
  return [record, ...path]
    .join('-')
    .toLowerCase()
    .replace(/\[\]/g, '')
    .replace(/[^a-z0-9-]+/g, '-')
}

/** The keys of a record, of one of several records or of a list of them; undefined for every other schema. */
export function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const value = inner(schema)
  const record = value instanceof z.ZodArray ? inner(typed(value.element)) : value
  if (record instanceof z.ZodDiscriminatedUnion)
    return Object.assign({}, ...record.options.map((option) => shapeOf(typed(option))))
  return record instanceof z.ZodObject ? record.shape : undefined
}

/** The keys that a record may have. Of one of several records, those of the kind that `value` is. */
export function knownKeys(schema: z.ZodType, value: unknown): string[] {
  const record = inner(schema)
  if (!(record instanceof z.ZodDiscriminatedUnion)) return Object.keys(shapeOf(record) ?? {})
  const { discriminator } = record.def
  const kind: unknown = Reflect.get(Object(value), discriminator)
  const option = record.options.map(typed).find((one) => childOf(one, discriminator)?.safeParse(kind).success)
  return Object.keys(shapeOf(option ?? record) ?? {})
}

/** The keys that a record must have. */
export function requiredKeys(schema: z.ZodType): string[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([name, value]) =>
    value.safeParse(undefined).success ? [] : [name],
  )
}

/** Whether the value is a list. */
export function isList(schema: z.ZodType): boolean {
  return inner(schema) instanceof z.ZodArray
}

export function describeKey(schema: z.ZodType): KeyDescription {
  const { description = '', examples } = metaOf(schema)
  const fallback = defaultOf(schema)
  const example = Array.isArray(examples) ? examples[0] : undefined
  return {
    type: typeName(schema),
    isRequired: !schema.safeParse(undefined).success,
    default: fallback,
    description,
    ...(typeof example === 'string' && { example }),
  }
}

function typeName(schema: z.ZodType): string {
  const { title } = schema.meta() ?? {}
  if (typeof title === 'string') return title
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return typeName(typed(schema.unwrap()))
  if (schema instanceof z.ZodArray) {
    const element = inner(typed(schema.element))
    return shapeOf(element) === undefined ? `list: ${typeName(element)}` : 'list of records'
  }
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${option}\``).join(' ')
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => `\`${value}\``).join(' ')
  if (schema instanceof z.ZodObject) return 'record'
  if (schema instanceof z.ZodBoolean) return '`true` or `false`'
  return schema instanceof z.ZodNumber ? 'number' : 'text'
}

/** The schema inside `.optional()` and `.default()`. */
export function inner(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? inner(typed(schema.unwrap()))
    : schema
}

export function childOf(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return typed(schema.element)
  return shapeOf(schema)?.[String(step)]
}

/** Description and examples of a schema, those of the outermost wrapper first. */
function metaOf(schema: z.ZodType): z.core.GlobalMeta {
  const own = schema.meta() ?? {}
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return { ...metaOf(typed(schema.unwrap())), ...own }
  return own
}

function defaultOf(schema: z.ZodType): string | undefined {
  if (schema instanceof z.ZodDefault) return JSON.stringify(schema.def.defaultValue)
  return schema instanceof z.ZodOptional ? defaultOf(typed(schema.unwrap())) : undefined
}

/** Zod types the parts of a schema as core types; all schemas here are created by its classic interface. */
function typed(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new TypeError('found a schema that z.… didn’t make')
}
