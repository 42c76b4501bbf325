import type { z } from 'zod'
import type { Finding } from './finding'
import { splitFrontmatter } from './frontmatter'
import { plainTextWarnings } from './plain-text'
import type { Body, Source } from './schema'
import { validate } from './schema-findings'
import { parseYaml } from './yaml'

type ReadDocument<T> = {
  /** Problems of the frontmatter. The body isn't checked here. */
  findings: Finding[]
  /** The text between the two lines of `---`; undefined if there is none. */
  frontmatter?: string
  /** Undefined if its YAML has errors. */
  data?: unknown
  body?: Body
  /** The record, if the frontmatter is valid. */
  record?: { value: T; source: Source }
}

/** Reads the text of a file of frontmatter and a body. */
export function readDocument<T extends z.ZodType>(
  text: string,
  file: string,
  schema: T,
): ReadDocument<z.output<T>> {
  const parts = splitFrontmatter(text, file)
  if ('found' in parts) return { findings: [parts] }
  const yaml = parseYaml(parts.frontmatter, file, parts.frontmatterLine)
  const read = {
    frontmatter: parts.frontmatter,
    data: yaml.data,
    body: { text: parts.body, line: parts.bodyLine, format: file.endsWith('.md') ? 'md' : 'mdx' },
  } as const
  const result = validate(yaml, schema)
  if ('findings' in result) return { ...read, findings: result.findings }
  const { value } = result
  return {
    ...read,
    findings: plainTextWarnings(schema, value, yaml.source),
    record: { value, source: yaml.source },
  }
}
