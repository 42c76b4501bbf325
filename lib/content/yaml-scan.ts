import { CST, Lexer } from 'yaml'
import { quoted } from './yaml-quotes'

/** A problem at a place of a YAML text; `offset` counts from its first character. */
export type YamlProblem = { offset: number; found: string; expected: string; suggestion?: string }

/** Lists inside lists inside keys: the deepest record of the content contract has five levels. */
const DEEPEST = 40
/** After these a comment drops nothing that was meant as text. */
const NO_TEXT = /^(?:true|false|-?\d+(?:\.\d+)?)$/
const CONTROL = /[^\P{Cc}\t\n]|[\u2028\u2029\ufffe\uffff]/u
const LINE_START = new Set<CST.TokenType>(['space', 'newline', 'seq-item-ind', 'explicit-key-ind'])

type Token = { type: CST.TokenType; source: string; offset: number; line: number; column: number }

/**
 * Finds what YAML would drop or change without an error: comments after unquoted text, anchors, tags, control
 * characters. Also finds aliases, unclosed quotation marks and nesting that is too deep, which would cost
 * the parser unlimited time or stack. Takes time in proportion to the length of the text.
 */
export function scanYaml(text: string): YamlProblem[] {
  const problems = controlCharacters(text)
  /** Columns of the block collections around a token. */
  const columns: number[] = []
  let flow = 0
  let last: Token | undefined
  /** The colon or dash before a comment that must be followed by a nested value. */
  let waiting: { column: number; comment: Token } | undefined
  /** Column of the first token of a line. */
  let entry = 0
  const report = (token: Token, found: string, value = valueAround(text, token.offset)) =>
    problems.push({
      offset: token.offset,
      found,
      expected: 'text in quotes: put the value in quotes, or YAML drops part of it',
      ...(value && { suggestion: value }),
    })

  for (const token of tokensOf(text)) {
    const { type, column, source } = token
    const isFirst = last?.line !== token.line
    if (type === 'space' || type === 'newline') continue
    if (type === 'comment') {
      if (isFirst) {
        if (flow === 0 && last?.type === 'scalar' && column > entry && !NO_TEXT.test(last.source))
          report(token, `a line that begins with \`#\` inside the text above it: ${excerpt(source)}`, '')
      } else if (last?.type === 'map-value-ind' || last?.type === 'seq-item-ind')
        waiting ??= { column: entryColumn(text, last), comment: token }
      else if (last?.type === 'scalar' && !NO_TEXT.test(last.source))
        report(token, `${excerpt(source)} after text without quotes`)
      continue
    }
    if (waiting !== undefined) {
      const isNested = column > waiting.column || (type === 'seq-item-ind' && column === waiting.column)
      if (!isNested) report(waiting.comment, `${excerpt(waiting.comment.source)} in place of a value`)
      waiting = undefined
    }
    if (isFirst) entry = column
    if (flow === 0 && (isFirst || (last !== undefined && LINE_START.has(last.type)))) {
      while ((columns.at(-1) ?? -1) >= column) columns.pop()
      columns.push(column)
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow++
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1)
    else if (type === 'anchor' || type === 'tag' || type === 'alias')
      report(token, `${excerpt(source)}, which YAML doesn’t read as text`)
    else if (
      /^(?:single|double)-quoted/.test(type) &&
      (source.length === 1 || !source.endsWith(source.charAt(0)))
    )
      return [
        ...problems,
        {
          offset: token.offset,
          found: `a quotation mark (${source.charAt(0)}) that is never closed`,
          expected: `another ${source.charAt(0)} at the end of the value`,
        },
      ]
    if (columns.length + flow > DEEPEST)
      return [
        ...problems,
        {
          offset: token.offset,
          found: `more than ${DEEPEST} levels of nesting`,
          expected: 'plain keys and lists: a text that begins with [, { or - stands in quotes',
        },
      ]
    last = token
  }
  if (waiting !== undefined) report(waiting.comment, `${excerpt(waiting.comment.source)} in place of a value`)
  return problems
}

function* tokensOf(text: string): Generator<Token> {
  let offset = 0
  let line = 0
  let lineStart = 0
  for (const source of new Lexer().lex(text)) {
    // Marks that the lexer adds aren't in the text.
    if (source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR) continue
    yield { type: CST.tokenType(source) ?? 'scalar', source, offset, line, column: offset - lineStart }
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
      line++
      lineStart = offset + at + 1
    }
    offset += source.length
  }
}

/** Where the key of a colon, or the dash itself, stands in its line. */
function entryColumn(text: string, { type, offset, column }: Token): number {
  if (type === 'seq-item-ind') return column
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset)
  return /^[\s-]*/.exec(line)?.[0].length ?? 0
}

function controlCharacters(text: string): YamlProblem[] {
  const offset = text.search(CONTROL)
  if (offset === -1) return []
  return [{ offset, ...controlProblem(text.charCodeAt(offset)) }]
}

/** How a character that no text may contain is reported. */
export function controlProblem(code: number): { found: string; expected: string } {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return {
    found: `the invisible character ${name}`,
    expected: 'text without control characters: delete it, or type the words again',
  }
}

/** The line at an offset with its value in quotes, `headline: "We are #1"`; empty where it has another form. */
function valueAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return quoted(text.slice(start, end === -1 ? undefined : end)) ?? ''
}

function excerpt(source: string): string {
  const [line = ''] = source.split('\n')
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``
}
