import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { z } from 'zod'
import { MISREAD, PRIVATE_USE } from '@/lib/format/characters'
import { parseBody } from '@/lib/mdx/parse'
import { plainText } from '@/lib/mdx/tree'
import { type Finding, type Problem, placeOf } from './finding'
import type { Source } from './schema'
import { childOf, inner } from './schema-keys'

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|([a-z][a-z\d]{1,20}));/gi
const LOST: readonly RegExp[] = [/\ufffd/, MISREAD, PRIVATE_USE]
const MARKUP = new Set(['html', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'image'])
/** Put before a text, so that the parser doesn't read its beginning as a heading, a list or a block of HTML. */
const START = 'x '
/** Maximum number of characters to parse: the time may grow with the square of the length. */
const LONGEST = 5_000

/**
 * Warnings for HTML and Markdown in plain text: readers would see the tags and asterisks. `record` has passed `schema`.
 */
export function plainTextWarnings(schema: z.ZodType, record: unknown, source: Source): Finding[] {
  const warnings: Finding[] = []
  const check = (at: z.ZodType, value: unknown, path: readonly PropertyKey[]) => {
    const known = inner(at)
    if (typeof value === 'string' && known.meta()?.title === 'text') {
      const problem = markupProblem(value)
      if (problem !== undefined)
        warnings.push({
          severity: 'warning',
          ...placeOf(source, path),
          ...problem,
          see: 'docs/content.md#values',
        })
    } else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) {
        const step = Array.isArray(value) ? Number(key) : key
        const child = childOf(known, step)
        if (child !== undefined) check(child, item, [...path, step])
      }
  }
  check(schema, record, [])
  return warnings
}

function markupProblem(text: string): Problem | undefined {
  const lost = LOST.map((pattern) => text.search(pattern)).find((at) => at !== -1)
  if (lost !== undefined)
    return {
      found: `\`${text.slice(Math.max(0, lost - 20), lost + 20)}\`, in which a character was lost or damaged`,
      expected: 'the character that stood there before the text was converted',
    }
  if (!/[&<*_~`[]/.test(text) || text.length > LONGEST) return undefined
  // Words before and after a line break are two words.
  const source = START + text.replace(/<br\s*\/?>(?=\S)/gi, '$& ')
  const tree = parseBody({ text: source, line: 1, format: 'md' })
  const markup: { type: string; written: string }[] = []
  visit(tree, ({ type, position }: Nodes) => {
    const written = source.slice(position?.start.offset, position?.end.offset)
    // URLs become links without any markup.
    if (MARKUP.has(type) && !/^[\w.+-]+(?:@|:|\.)/.test(written)) markup.push({ type, written })
  })
  const tag = markup.find(({ type }) => type === 'html')?.written
  const plain = plainText(tree).slice(START.length).trim()
  // `B&Bs; hotels` only looks like an entity.
  const entity = Array.from(text.matchAll(ENTITY)).find(
    ([, name]) => name === undefined || decodeNamedCharacterReference(name) !== false,
  )?.[0]
  const found = tag ?? entity ?? markup[0]?.written
  if (found === undefined) return undefined
  const name = tag !== undefined ? 'the HTML tag' : entity !== undefined ? 'the HTML entity' : 'Markdown, in'
  return {
    found: `${name} \`${found}\``,
    expected: 'plain text: readers see these characters as they are written',
    suggestion: plain === '' || plain === text ? undefined : plain,
  }
}
