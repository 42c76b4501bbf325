import { z } from 'zod'

const id = z.union([z.string(), z.number()]).transform(String)
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const flag = z.union([z.boolean(), z.number()]).nullish().transform(Boolean)
/** ISO 8601, `2016-01-01 12:00:00` in UTC, or milliseconds. */
const time = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => {
    const written =
      typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)
        ? `${value.replace(' ', 'T')}Z`
        : value
    const date = new Date(written ?? Number.NaN)
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d+Z$/, 'Z')
  })

/** A row of `posts`, as Ghost 1 to 6 export it. Other columns are ignored. */
export const postSchema = z.object({
  id,
  title: text,
  slug: text,
  html: text,
  mobiledoc: text,
  lexical: text,
  feature_image: text,
  feature_image_alt: text,
  feature_image_caption: text,
  featured: flag,
  /** Ghost 1 and 2 have `page` in place of `type`. */
  type: text,
  page: flag,
  status: text,
  visibility: text,
  locale: text,
  author_id: id.nullish(),
  published_at: time,
  updated_at: time,
  custom_excerpt: text,
  codeinjection_head: text,
  codeinjection_foot: text,
  canonical_url: text,
})
export type GhostPost = z.output<typeof postSchema>

const metaSchema = z.object({
  post_id: id,
  feature_image_alt: text,
  feature_image_caption: text,
  meta_description: text,
  email_only: flag,
})
const tagSchema = z.object({ id, name: text, slug: text, description: text, visibility: text })
const userSchema = z.object({ id, name: text, slug: text, bio: text })
const postTagSchema = z.object({ post_id: id, tag_id: id, sort_order: z.number().catch(0) })
const postAuthorSchema = z.object({ post_id: id, author_id: id, sort_order: z.number().catch(0) })
const settingSchema = z.object({ key: z.string(), value: z.unknown() })

export const dataSchema = z.object({
  posts: z.array(z.unknown()),
  posts_meta: rows(metaSchema),
  tags: rows(tagSchema),
  users: rows(userSchema),
  posts_tags: rows(postTagSchema),
  posts_authors: rows(postAuthorSchema),
  settings: rows(settingSchema),
})
export type GhostData = z.output<typeof dataSchema>

/** The valid rows of a table, and the problems of the others. The table may be missing. */
function rows<Row extends z.ZodType>(row: Row) {
  return z
    .array(z.unknown())
    .nullish()
    .transform((all) => {
      const table: { rows: z.output<Row>[]; invalid: { at: number; problem: string }[] } = {
        rows: [],
        invalid: [],
      }
      for (const [at, one] of (all ?? []).entries()) {
        const result = row.safeParse(one)
        if (result.success) table.rows.push(result.data)
        else table.invalid.push({ at, problem: rowProblem(one, result.error) })
      }
      return table
    })
}

/** What is wrong with a row, for the person who has the export. */
export function rowProblem(row: unknown, { issues: [issue] }: z.ZodError): string {
  if (typeof row !== 'object' || row === null) return 'not a record of the export'
  const field = issue?.path.join('.') ?? ''
  const value: unknown = Object.entries(row).find(([name]) => name === field)?.[1]
  return value === undefined
    ? `without \`${field}\``
    : `\`${field}\` can’t be ${JSON.stringify(value).slice(0, 80)}`
}
