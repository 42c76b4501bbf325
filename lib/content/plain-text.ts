import type { z } from 'zod'
import type { Source } from './schema'
import { childOf, inner } from './schema-keys'
import type { Violation } from './violation'

type Markup = { found: string; expected: string; suggestion?: string }

/** Characters by their names in HTML entities. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00a0',
  shy: '',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  copy: '©',
}
const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z][a-z\d]{1,20}));/gi
const TAG = /<\/?[a-z][a-z\d-]{0,20}(?:\s[^<>]{0,200})?\/?>/i
const TAGS = new RegExp(TAG, 'gi')
const LINK = /!?\[(?<text>[^[\]]{1,200})\]\([^()\s]{1,500}(?:\s[^()]{0,200})?\)/g
const EMPHASIS =
  /(?<![\w*])(?<stars>\*{1,3})(?=[^\s*])(?<starred>[^*]{1,300})(?<=[^\s*])\k<stars>(?![\w*])|(?<![\w_])(?<lines>_{1,2})(?=[^\s_])(?<lined>[^_]{1,300})(?<=[^\s_])\k<lines>(?![\w_])|`(?<code>[^`]{1,300})`/g

/**
 * Warnings for HTML and Markdown in plain text, which readers would see letter by letter. `record` has passed `schema`.
 */
export function plainTextWarnings(schema: z.ZodType, record: unknown, source: Source): Violation[] {
  const warnings: Violation[] = []
  const visit = (at: z.ZodType, value: unknown, path: readonly PropertyKey[]) => {
    const known = inner(at)
    if (typeof value === 'string' && known.meta()?.title === 'text') {
      const markup = markupIn(value)
      if (markup !== undefined)
        warnings.push({
          severity: 'warning',
          path: source.file,
          line: source.lineOf(path),
          field: path.join('.'),
          ...markup,
          see: 'docs/content.md#values',
        })
    } else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) {
        const step = Array.isArray(value) ? Number(key) : key
        const child = childOf(known, step)
        if (child !== undefined) visit(child, item, [...path, step])
      }
  }
  visit(schema, record, [])
  return warnings
}

function markupIn(text: string): Markup | undefined {
  if (!/[&<*_`[\ufffd]/.test(text)) return undefined
  const lost = text.indexOf('\ufffd')
  if (lost !== -1)
    return {
      found: `\`${text.slice(Math.max(0, lost - 20), lost + 20)}\`, in which a character was lost`,
      expected: 'the character that stood there before the text was converted',
    }
  const tag = TAG.exec(text)?.[0]
  const entity = text.match(ENTITY)?.[0]
  const markdown = (text.match(LINK) ?? text.match(EMPHASIS))?.[0]
  const found = tag ?? entity ?? markdown
  if (found === undefined) return undefined
  const plain = text
    .replace(TAGS, '')
    .replace(ENTITY, characterOf)
    .replace(LINK, '$<text>')
    .replace(EMPHASIS, '$<starred>$<lined>$<code>')
  const name = tag !== undefined ? 'the HTML tag' : entity !== undefined ? 'the HTML entity' : 'Markdown, in'
  return {
    found: `${name} \`${found}\``,
    expected: 'plain text: readers see these characters as they are written',
    ...(plain.trim() !== '' && plain !== text && { suggestion: plain.trim() }),
  }
}

function characterOf(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}
