/** What a Markdown or MDX parser throws (a `VFileMessage`): `line` and `column` from 1, absent where it doesn't know. */
export type SyntaxProblem = {
  ruleId?: unknown
  source?: unknown
  reason: string
  line?: unknown
  column?: unknown
}

/** A syntax error told to somebody who writes stories; `line` counts from 1 in the text that was parsed. */
export type Explained = { line: number; found: string; expected: string }

export const NO_EXPRESSION =
  'text: a story can’t hold code (write \\{ and \\} for braces, <!-- … --> for a comment)'
export const NO_MODULES = 'text: a story can’t import, export or run code'

export function isSyntaxProblem(error: unknown): error is SyntaxProblem {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string'
}

/** Puts a parser's message into words of the content contract. `lines` are what was parsed. */
export function explainSyntax(problem: SyntaxProblem, lines: readonly string[]): Explained {
  const { ruleId, source, reason } = problem
  const line = typeof problem.line === 'number' ? problem.line : 1
  const column = typeof problem.column === 'number' ? problem.column : 1
  const written = lines[line - 1] ?? ''
  // Most messages are thrown at the character after the one that opened something.
  const here = written.slice(Math.max(0, column - 2))

  if (ruleId === 'end-tag-mismatch') return explainMismatch(reason, line)
  if (ruleId === 'unexpected-closing-slash') {
    const [tag = '</'] = /<\/[^>]*>?/.exec(written.slice(Math.max(0, column - 3))) ?? []
    return {
      line,
      found: `\`${tag}\` without an opening tag`,
      expected: 'a tag that is opened before it is closed',
    }
  }
  if (source === 'micromark-extension-mdx-expression') {
    const at = lastLineWith('{', lines, line)
    return { line: at, found: `an expression, in ${excerpt(lines[at - 1])}`, expected: NO_EXPRESSION }
  }
  if (source === 'micromark-extension-mdxjs-esm')
    return { line, found: excerpt(written), expected: NO_MODULES }
  if (here.startsWith('<!--'))
    return { line, found: 'a comment that isn’t closed', expected: '`-->` at its end' }
  if (/^<[!?]/.test(here))
    return { line, found: `raw HTML, in ${excerpt(here)}`, expected: 'Markdown or a block of the contract' }

  // A tag that isn't finished runs on into the next paragraph, or to the end.
  const tagAt = lastLineWith('<', lines, line)
  if (ruleId === 'unexpected-eof' || lines.slice(tagAt, line - 1).some((between) => between.trim() === ''))
    return {
      line: tagAt,
      found: `${excerpt(lines[tagAt - 1])}, a tag that isn’t finished`,
      expected: '`>` or `/>` at its end',
    }
  const [found = reason, expected = 'valid MDX'] = reason.replace(/ \(note: .*$/, '').split(', expected ')
  return { line, found: `${found.replace(/^U/, 'u')}, in ${excerpt(written)}`, expected }
}

/** Tags that don't pair up; the opening one's place stands in the message only. */
function explainMismatch(reason: string, line: number): Explained {
  const [, name, openedAt] = /closing tag for `<([^>`]*)>` \((\d+):/.exec(reason) ?? []
  const [, closing] = /closing tag `(<[^`]*>)`/.exec(reason) ?? []
  if (name !== undefined && closing !== undefined)
    return {
      line,
      found: `\`${closing}\``,
      expected: `</${name}>, which closes the <${name}> opened before it`,
    }
  if (name !== undefined)
    return {
      line: Number(openedAt),
      found: `<${name}> that isn’t closed`,
      expected: `</${name}> on a line of its own, or <${name} … /> if it holds nothing`,
    }
  return {
    line,
    found: `\`${closing ?? 'a closing tag'}\` in the middle of a paragraph or list`,
    expected: 'tags on lines of their own, with blank lines around the text between them',
  }
}

/** The nearest line at or above `line` (from 1) that holds a mark. */
function lastLineWith(mark: string, lines: readonly string[], line: number): number {
  for (let at = line; at > 0; at--) if (lines[at - 1]?.includes(mark)) return at
  return line
}

function excerpt(line = ''): string {
  const text = line.trim()
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``
}
