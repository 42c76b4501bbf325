import type { CST, Document, YAMLParseError } from 'yaml'
import { type Problem, quote } from './finding'

/** A problem at a place of a YAML text; `offset` counts from its first character. */
export type YamlProblem = Problem & { offset: number }

/** Lists inside lists inside keys: the deepest record of the content contract has five levels. */
const DEEPEST = 40
/** Values that aren't text: a comment after one of them is meant as a comment. */
const NO_TEXT = /^(?:true|false|-?\d+(?:\.\d+)?|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))$/
const CONTROL = /[^\P{Cc}\t\n]|[\u2028\u2029\ufffe\uffff]/u
const IN_QUOTES = 'text in quotes: put the value in quotes, or YAML drops part of it'
const NO_COMMENT = `${IN_QUOTES}; a comment goes on a line of its own`
/** The lines that Git leaves in a file when a merge has a conflict. */
const MERGE_MARK = /^(?:<{7}|>{7}) .*$/gm
/** Characters that look like spaces, but not to YAML, before a key or after its colon. */
const WIDE_SPACE = /^[ ]*[\u00a0\u2000-\u200b\u202f\u3000]|:[\u00a0\u2000-\u200b\u202f\u3000]/

/**
 * Finds what YAML would drop or change without an error: comments after unquoted text, anchors, tags, control
 * characters. Also finds aliases, unclosed quotation marks and nesting that is too deep, which would cost the parser
 * unlimited time or stack. Reports only the first problem of each line, because quotes around the value usually fix the
 * others too.
 */
export function lostText(tokens: readonly CST.Token[], text: string): YamlProblem[] {
  const conflicts = [...text.matchAll(MERGE_MARK)]
  if (conflicts.length > 0)
    return conflicts.map(({ 0: line, index }) => ({
      offset: index,
      found: `the marker of a merge conflict (${quote(line)})`,
      expected: 'one of the two versions: delete the other, and the lines of `<<<<<<<`, `=======`, `>>>>>>>`',
    }))
  const problems = new Map<number, YamlProblem>()
  for (const token of tokens)
    for (const problem of problemsIn(token, text)) {
      const start = text.lastIndexOf('\n', problem.offset - 1)
      if (!problems.has(start)) problems.set(start, problem)
    }
  return [...controlProblems(text), ...problems.values()]
}

function* problemsIn(token: CST.Token | undefined | null, text: string, depth = 0): Generator<YamlProblem> {
  if (!token) return
  const { offset } = token
  if (depth > DEEPEST)
    yield {
      offset,
      found: `more than ${DEEPEST} levels of nesting`,
      expected: 'plain keys and lists: put a text that begins with [, { or - in quotes',
    }
  else if (token.type === 'document') {
    yield* lostMarks(token.start, token.value, text)
    yield* problemsIn(token.value, text, depth)
  } else if ('items' in token)
    for (const { start, key, sep, value } of token.items) {
      yield* lostMarks(start, key ?? value, text)
      yield* problemsIn(key, text, depth + 1)
      if (sep) yield* lostMarks(sep, value, text)
      yield* problemsIn(value, text, depth + 1)
    }
  else if (token.type === 'alias') yield lost(token, ', which YAML doesn’t read as text', text)
  else if (token.type === 'scalar' && !NO_TEXT.test(token.source)) {
    for (const comment of token.end?.filter(({ type }) => type === 'comment') ?? [])
      yield lost(comment, ' after text without quotes', text)
  } else if (/^(?:single|double)-quoted/.test(token.type) && 'source' in token && !isClosed(token.source)) {
    const mark = token.source.charAt(0)
    yield {
      offset,
      found: `a quotation mark (${mark}) that is never closed`,
      expected: `another ${mark} at the end of the value`,
    }
  }
}

/** What YAML drops between a key or dash and its value. */
function* lostMarks(tokens: readonly CST.SourceToken[], value: CST.Token | undefined | null, text: string) {
  const begin = tokens.findIndex(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind')
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'anchor' || token.type === 'tag')
      yield lost(token, ', which YAML doesn’t read as text', text)
    if (token.type === 'comment' && index > begin && begin !== -1 && (!value || value.type === 'scalar'))
      yield lost(token, ' in place of a value', text)
  }
}

function lost({ offset, source }: CST.SourceToken | CST.FlowScalar, what: string, text: string): YamlProblem {
  const line = lineAt(text, offset)
  const isOwnLine = line.trimStart().startsWith('#')
  return {
    offset,
    found: isOwnLine
      ? `a line that begins with \`#\` inside the text above it: ${quote(source)}`
      : quote(source) + what,
    expected: source.startsWith('#') ? NO_COMMENT : IN_QUOTES,
    suggestion: isOwnLine ? undefined : quoted(line),
  }
}

function isClosed(source: string): boolean {
  return source.length > 1 && source.endsWith(source.charAt(0))
}

function controlProblems(text: string): YamlProblem[] {
  const offset = text.search(CONTROL)
  if (offset === -1) return []
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')
  const expected = 'text without control characters: delete it, or type the words again'
  return [{ offset, found: `the invisible character U+${code}`, expected }]
}

const TAB = 'a tab'

/** Syntax errors, the first of each line. */
export function syntaxProblems([document, second]: readonly Document.Parsed[], text: string): YamlProblem[] {
  const problems = new Map<number, YamlProblem>()
  for (const error of document?.errors ?? []) {
    // The parser reports a key below a text twice.
    if (error.code === 'MULTILINE_IMPLICIT_KEY' && problems.size > 0) continue
    const offset = placeOf(error, text)
    const start = text.lastIndexOf('\n', offset - 1)
    if (!problems.has(start)) problems.set(start, { offset, ...explain(error, lineAt(text, offset)) })
  }
  if (second !== undefined) {
    const [offset] = second.range
    const expected = 'one set of keys: remove the line of `---` or `...`'
    problems.set(-2, { offset, found: quote(lineAt(text, offset)), expected })
  }
  const all = [...problems.values()]
  const [first] = all
  // Errors after a tab, or after a closing bracket without an opening one, are consequences of it.
  const isCause =
    first && (first.found === TAB || /^\s*(?:- +)*[\w.-]+: +[[\]{},]/.test(lineAt(text, first.offset)))
  return isCause ? all.slice(0, 1) : all
}

const UNCLOSED = /must (?:be sufficiently indented and )?end with (?:an? )?(?<end>[\]}])$/

/** The place of the mistake. The parser reports the place at which it notices the mistake, which may be later. */
function placeOf({ pos, code, message }: YAMLParseError, text: string): number {
  const offset = Math.min(pos[0], text.trimEnd().length)
  const end = UNCLOSED.exec(message)?.groups?.end
  if (end !== undefined) return Math.max(0, text.lastIndexOf(end === '}' ? '{' : '[', offset - 1))
  // A text and, below it, a key that is indented.
  const next = text.indexOf('\n', offset) + 1
  return code === 'BLOCK_AS_IMPLICIT_KEY' && next > 0 && /^ +[\w.-]+:(?:\s|$)/.test(lineAt(text, next))
    ? next
    : offset
}

/** Explains a syntax error of the YAML parser to a writer; `line` is the text of its line. */
function explain({ code, message }: YAMLParseError, line: string): Problem {
  const found = quote(line)
  const suggestion = quoted(line)
  const glued = /^(?<head>\s*(?:- +)*)(?<key>[A-Za-z][\w-]*):(?<value>[^\s:/].*)$/.exec(line)?.groups
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line))
    return { found: TAB, expected: 'spaces: YAML doesn’t allow tabs at the beginning of a line' }
  if (WIDE_SPACE.test(line))
    return {
      found: `a no-break space in ${found}`,
      expected: 'ordinary spaces before a key and after its colon',
    }
  // Two colons in one line: its own value needs the quotes.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^ /.test(line) && !/:\s.*:(?:\s|$)/.test(line))
    return {
      found: `an indented line below a text: ${found}`,
      expected: 'a key without spaces before it, or quotes around the whole text that the line belongs to',
    }
  if (code === 'BAD_DQ_ESCAPE')
    return {
      found: `a backslash in double quotes: ${found}`,
      expected: 'single quotes around a text with backslashes, or \\\\ for each of them',
      suggestion,
    }
  if (glued !== undefined && /implicit/i.test(message))
    return {
      found,
      expected: `a space after the colon of \`${glued.key}:\``,
      suggestion: `${glued.head?.trimStart()}${glued.key}: ${glued.value}`,
    }
  const end = UNCLOSED.exec(message)?.groups?.end
  if (end !== undefined)
    return {
      found,
      expected: `a list or record that is closed: ${end} at its end; quotes around a text that begins with a bracket`,
      suggestion,
    }
  if (/followed by map values/.test(message) || (/Implicit keys/.test(message) && !line.includes(':')))
    return {
      found,
      expected: '`key: value` on each line; indent the line if it belongs to the text above it',
    }
  if (/Tabs|indent|same column/i.test(message) || /^\s*[\w-]+:\s*$/.test(line))
    return { found, expected: 'the same number of spaces before all keys of a record' }
  const remedy =
    suggestion === undefined
      ? `put the value in quotes (${message})`
      : 'put a value in quotes that contains `: `, quotation marks or signs at its beginning'
  return { found, expected: `valid YAML: ${remedy}`, suggestion }
}

const ENTRY = /^\s*(?<head>(?:- +)*(?:[\w.-]+:\s+)?)(?<value>\S.*?)\s*$/

/**
 * A line of YAML with its whole value in quotes: `headline: "We are #1"`. Undefined for a line that has no value, is
 * a list in brackets, or is too long to be shown.
 */
function quoted(line: string): string | undefined {
  if (line.length > 300) return undefined
  const { head = '', value = '' } = ENTRY.exec(line)?.groups ?? {}
  if (head === '' || /^[[{](?!.*[\]}] *[[{]).*[\]}]$|^[|>][-+\d]*$/.test(value)) return undefined
  const text = /^'.*'$|^".*"$/.test(value) ? value.slice(1, -1) : value
  return head + (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`)
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? undefined : end)
}
