import { CST, Lexer } from 'yaml'
import { quoted } from './yaml-quotes'

/** A problem at a place of a YAML text; `offset` counts from its first character. */
export type YamlProblem = { offset: number; found: string; expected: string; suggestion?: string }

/** Lists inside lists inside keys: the deepest record of the content contract has five levels. */
const DEEPEST = 40
/** Values after which a comment is really a comment. */
const NO_TEXT = /^(?:true|false|-?\d+(?:\.\d+)?)$/
const CONTROL = /[^\P{Cc}\t\n]|[\u2028\u2029\ufffe\uffff]/u

/** A token with its place; the text below `key: >` has the type of its header. */
type Token = {
  type: CST.TokenType
  source: string
  offset: number
  line: number
  lastLine: number
  column: number
}

/**
 * Finds what YAML would drop or change without an error: comments after unquoted text, anchors, tags, control
 * characters. Also finds aliases, unclosed quotation marks and nesting that is too deep, which would cost
 * the parser unlimited time or stack. Takes time in proportion to the length of the text.
 */
export function scanYaml(text: string): YamlProblem[] {
  const problems = controlCharacters(text)
  /** Columns of the keys and dashes that a token is below. */
  const columns: number[] = []
  let flow = 0
  let last: Token | undefined
  /** A comment after a colon or dash, and the unquoted text that follows it. */
  let waiting: { column: number; comment: Token; text?: Token } | undefined
  let reported = -1
  /** Reports the first problem of each line: quotes round its value fix the others too. */
  const report = (token: Token, found: string) => {
    if (token.line === reported) return
    reported = token.line
    const suggestion = found.startsWith('a line') ? undefined : quotedLine(text, token.offset)
    problems.push({
      offset: token.offset,
      found,
      expected: 'text in quotes: put the value in quotes, or YAML drops part of it',
      ...(suggestion !== undefined && { suggestion }),
    })
  }
  const reportWaiting = () => {
    if (waiting !== undefined)
      report(waiting.comment, `${excerpt(waiting.comment.source)} in place of a value`)
    waiting = undefined
  }
  const enter = (column: number) => {
    if (flow > 0) return
    while ((columns.at(-1) ?? -1) >= column) columns.pop()
    columns.push(column)
  }

  for (const token of tokensOf(text)) {
    const { type, column, source } = token
    if (type === 'space' || type === 'newline') continue
    const isText = last?.type === 'scalar' && !NO_TEXT.test(last.source)
    if (type === 'comment') {
      if (last?.lastLine !== token.line) {
        if (flow === 0 && isText && column > (columns.at(-1) ?? -1))
          report(token, `a line that begins with \`#\` inside the text above it: ${excerpt(source)}`)
      } else if (last.type === 'map-value-ind' || last.type === 'seq-item-ind')
        waiting ??= { column: columns.at(-1) ?? 0, comment: token }
      else if (isText) report(token, `${excerpt(source)} after text without quotes`)
      continue
    }
    if (waiting?.text !== undefined) {
      // Unquoted text with a colon after it is a key, and the comment is before a record.
      if (type === 'map-value-ind' && waiting.text.line === token.line) waiting = undefined
      else reportWaiting()
    } else if (waiting !== undefined) {
      const isBelow = column > waiting.column || (type === 'seq-item-ind' && column === waiting.column)
      if (!isBelow) reportWaiting()
      else if (type === 'scalar') waiting.text = token
      else waiting = undefined
    }
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') enter(column)
    else if (type === 'map-value-ind' && last?.lastLine === token.line) enter(last.column)
    else if (type === 'flow-map-start' || type === 'flow-seq-start') flow++
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1)
    else if (type === 'anchor' || type === 'tag' || type === 'alias')
      report(token, `${excerpt(source)}, which YAML doesn’t read as text`)
    else if (/^(?:single|double)-quoted/.test(type) && !isClosed(source))
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
          expected: 'plain keys and lists: put a text that begins with [, { or - in quotes',
        },
      ]
    last = token
  }
  reportWaiting()
  return problems
}

function isClosed(quoted: string): boolean {
  return quoted.length > 1 && quoted.endsWith(quoted.charAt(0))
}

function* tokensOf(text: string): Generator<Token> {
  let offset = 0
  let line = 0
  let lineStart = 0
  let isScalar = false
  let isBlock = false
  for (const source of new Lexer().lex(text)) {
    // Marks that the lexer adds aren't in the text.
    if (source === CST.SCALAR) isScalar = true
    if (source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR) continue
    // The type that is guessed from the text takes the words `---` and `...` for marks.
    const known = isScalar ? 'scalar' : (CST.tokenType(source) ?? 'scalar')
    const type = isScalar && isBlock ? 'block-scalar-header' : known
    const start = { type, source, offset, line, column: offset - lineStart }
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
      line++
      lineStart = offset + at + 1
    }
    yield { ...start, lastLine: line }
    offset += source.length
    if (known === 'block-scalar-header') isBlock = true
    else if (isScalar) isBlock = false
    isScalar = false
  }
}

function controlCharacters(text: string): YamlProblem[] {
  const offset = text.search(CONTROL)
  if (offset === -1) return []
  return [{ offset, ...controlProblem(text.charCodeAt(offset)) }]
}

/** How a character that no text may contain is reported. */
function controlProblem(code: number): { found: string; expected: string } {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return {
    found: `the invisible character ${name}`,
    expected: 'text without control characters: delete it, or type the words again',
  }
}

/** The line at an offset with its value in quotes, `headline: "We are #1"`; undefined if it has another form. */
function quotedLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return quoted(text.slice(start, end === -1 ? undefined : end))
}

function excerpt(source: string): string {
  const [line = ''] = source.split('\n')
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``
}
