import { quote } from '@/lib/content/finding'
import { DEFINITIONS } from './blocks/block-list'

/**
 * What a Markdown or MDX parser throws (a `VFileMessage`): `line` and `column` from 1, absent where it doesn't know.
 */
export type SyntaxProblem = {
  ruleId?: unknown
  source?: unknown
  reason: string
  line?: unknown
  column?: unknown
}

/** A syntax error, explained to a writer. `line` counts from 1; `tag` is the name of the tag that is wrong. */
type Explained = { line: number; found: string; expected: string; tag?: string }

export const NO_EXPRESSION =
  'text: a story can’t contain code (write \\{ and \\} for braces, <!-- … --> for a comment)'
export const NO_MODULES = 'text: a story can’t import, export or run code'

export function isSyntaxProblem(error: unknown): error is SyntaxProblem {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string'
}

/**
 * The result of `read`, which parses bodies; undefined if a body isn't valid MDX, which `check` reports in its story.
 */
export function unlessInvalid<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isSyntaxProblem(error)) return undefined
    throw error
  }
}

/** Explains a parser's message. `lines` are the lines that were parsed. */
export function explainSyntax(problem: SyntaxProblem, lines: readonly string[]): Explained {
  const { ruleId, source, reason } = problem
  const line = typeof problem.line === 'number' ? problem.line : 1
  const column = typeof problem.column === 'number' ? problem.column : 1
  const written = lines[line - 1] ?? ''
  // Most messages have the place after the character that opens the tag or expression.
  const here = written.slice(Math.max(0, column - 2))

  if (ruleId === 'end-tag-mismatch') return explainMismatch(reason, line)
  if (ruleId === 'unexpected-closing-slash') {
    const [tag = '</', name = ''] = /<\/([\w:]*)[^>]*>?/.exec(written.slice(Math.max(0, column - 3))) ?? []
    return {
      line,
      found: `\`${tag}\` without an opening tag`,
      expected: 'a tag that is opened before it is closed',
      tag: name,
    }
  }
  if (source === 'micromark-extension-mdx-expression') {
    const at = lastLineWith('{', lines, line)
    return { line: at, found: `an expression, in ${quote(lines[at - 1] ?? '')}`, expected: NO_EXPRESSION }
  }
  if (source === 'micromark-extension-mdxjs-esm') return { line, found: quote(written), expected: NO_MODULES }
  if (here.startsWith('<!--'))
    return { line, found: 'a comment that isn’t closed', expected: '`-->` at its end' }
  if (/^<[!?]/.test(here))
    return { line, found: `raw HTML, in ${quote(here)}`, expected: 'Markdown or a block' }
  return explainTag(problem, lines, line, column)
}

/** Explains a problem inside a tag. */
function explainTag(
  { ruleId, reason }: SyntaxProblem,
  lines: readonly string[],
  line: number,
  column: number,
): Explained {
  const written = lines[line - 1] ?? ''
  // An unfinished tag extends into the next paragraph, or to the end of the body.
  const tagAt = lastLineWith('<', lines, line)
  if (ruleId === 'unexpected-eof' || lines.slice(tagAt, line - 1).some((between) => between.trim() === ''))
    return {
      line: tagAt,
      found: `${quote(lines[tagAt - 1] ?? '')}, a tag that isn’t finished`,
      expected: '`>` or `/>` at its end (and a second quotation mark after each value)',
    }
  const before = written.slice(0, column - 1)
  const colon = /[\s<][\w-]+(?=:\s*["'“])/.exec(written)?.[0].trim()
  if (written.charAt(column - 1) === ',')
    return { line, found: `a comma in a tag, in ${quote(written)}`, expected: 'a space between attributes' }
  if (colon !== undefined)
    return { line, found: `a colon after \`${colon}\`, in ${quote(written)}`, expected: `\`${colon}="…"\`` }
  if (/before attribute value/.test(reason))
    return {
      line,
      found: `a value without quotation marks, in ${quote(written)}`,
      expected: `\`${/([\w:-]+)\s*=\s*$/.exec(before)?.[1] ?? 'name'}="…"\`, with straight quotation marks`,
    }
  if (/["']\s*$|["'][^"'=]*$/.test(before) && (before.match(/=\s*["']/g) ?? []).length > 0)
    return {
      line,
      found: `a quotation mark inside a value, in ${quote(written)}`,
      expected: 'typographic quotation marks (“ ”) inside a value, straight ones only around it',
    }
  return {
    line,
    found: `a tag that can’t be read, in ${quote(written)}`,
    expected: 'a block as `<Name attribute="value">`; \\< for a less-than sign',
  }
}

/** Explains tags that don't match. The place of the opening tag is only in the message. */
function explainMismatch(reason: string, line: number): Explained {
  const [, name, openedAt] = /closing tag for `<([^>`]*)>` \((\d+):/.exec(reason) ?? []
  const [, closing] = /closing tag `(<[^`]*>)`/.exec(reason) ?? []
  if (name !== undefined && closing !== undefined)
    return {
      line,
      found: `\`${closing}\``,
      expected: `</${name}>, which closes the <${name}> opened before it`,
      tag: name,
    }
  // `<Kim Darroch>` isn't meant as a block, so the advice to close it would be wrong.
  if (name !== undefined && /^[A-Z]/.test(name) && !DEFINITIONS.has(name))
    return {
      line: Number(openedAt),
      found: `the unknown block <${name}>`,
      expected: `\\< for a less-than sign, or one of ${[...DEFINITIONS.keys()].join(', ')}`,
      tag: name,
    }
  if (name !== undefined)
    return {
      line: Number(openedAt),
      found: `<${name}> that isn’t closed`,
      expected: `</${name}> on a line of its own, or <${name} … /> if it contains nothing`,
      tag: name,
    }
  return {
    line,
    found: `\`${closing ?? 'a closing tag'}\` in the middle of a paragraph or list`,
    expected: 'tags on lines of their own, with blank lines around the text between them',
    tag: closing?.replace(/[<>/]/g, '') ?? '',
  }
}

/** The nearest line at or above `line` (from 1) that contains a mark. */
function lastLineWith(mark: string, lines: readonly string[], line: number): number {
  for (let at = line; at > 0; at--) if (lines[at - 1]?.includes(mark)) return at
  return line
}
