import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import { LineCounter, parseDocument } from 'yaml'

/** The frontmatter of a file: values are text, lists and records; numbers and dates are text as written. */
export type FrontValue = string | FrontValue[] | { [key: string]: FrontValue }
export type Fields = { [key: string]: FrontValue }

export type SplitFile = {
  fields: Fields
  /** Lines in the file are 1-based. */
  body: string
  bodyLine: number
  /** Keys whose value isn't valid YAML and was taken as it is written, with their lines. */
  repaired: { key: string; line: number }[]
}
export type Unreadable = { line: number; reason: string }

const TOML_END = /^\+\+\+[ \t]*$/m
/** The text can begin on the same line, as generators allow: `---## Boats`. */
const YAML_END = /^(?:---(?=[^\s-])|(?:---|\.\.\.)[ \t]*$)/m

/**
 * Splits YAML (`---`), TOML (`+++`) or JSON (`{`) frontmatter from the text after it. A file without any has no fields.
 */
export function splitFile(text: string): SplitFile | Unreadable {
  const [, blank = '', fence = ''] =
    /^(\s*)(---(?:toml|yaml|json)?(?=[ \t]*\n)|\+\+\+(?=[ \t]*\n)|\{(?=\s*"))/.exec(text) ?? []
  const first = linesIn(blank) + 1
  if (fence === '') return { fields: {}, body: text, bodyLine: 1, repaired: [] }
  if (fence === '{') return splitJson(text, blank.length, first)
  const opened = text.indexOf('\n', blank.length) + 1
  const closing = (fence === '+++' ? TOML_END : YAML_END).exec(text.slice(opened))
  if (closing === null) {
    // A thematic break at the beginning of a text without frontmatter.
    if (!/^[\w-]+\s*[:=]/.test(text.slice(opened)))
      return { fields: {}, body: text, bodyLine: 1, repaired: [] }
    return { line: first, reason: `frontmatter that begins with ${fence} and isn’t closed` }
  }
  const inside = text.slice(opened, opened + closing.index)
  const end = opened + closing.index + closing[0].length
  const after = text.slice(end)
  const rest = {
    body: after.replace(/^\n/, ''),
    bodyLine: linesIn(text.slice(0, end)) + (/^[^\n]/.test(after) ? 1 : 2),
  }
  if (fence === '+++' || fence === '---toml') return withFields(rest, readToml(inside, first + 1))
  return withFields(rest, readYaml(inside, first + 1))
}

type Read = { fields: Fields; repaired?: SplitFile['repaired'] } | Unreadable

function withFields(rest: { body: string; bodyLine: number }, read: Read): SplitFile | Unreadable {
  return 'reason' in read ? read : { ...rest, fields: read.fields, repaired: read.repaired ?? [] }
}

function splitJson(text: string, start: number, line: number): SplitFile | Unreadable {
  const end = endOfJson(text, start)
  if (end === undefined) return { line, reason: 'JSON frontmatter that isn’t closed' }
  try {
    const data: unknown = JSON.parse(text.slice(start, end))
    const body = text.slice(end).replace(/^[ \t]*\n/, '')
    return {
      fields: asFields(data),
      body,
      bodyLine: linesIn(text.slice(0, text.length - body.length)) + 1,
      repaired: [],
    }
  } catch (error) {
    if (error instanceof SyntaxError)
      return { line, reason: `JSON frontmatter with an error: ${error.message}` }
    throw error
  }
}

/** The index after the brace that closes the one at `start`. */
function endOfJson(text: string, start: number): number | undefined {
  let depth = 0
  for (const { 0: piece, index } of text.slice(start).matchAll(/"(?:\\.|[^"\\])*"|[{}]/g)) {
    if (piece === '{') depth++
    if (piece === '}' && --depth === 0) return start + index + 1
  }
  return undefined
}

function readToml(text: string, line: number): Read {
  try {
    return { fields: asFields(parseToml(text)) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    return { line: line + error.line - 1, reason: `TOML that can’t be read: ${error.message.split('\n')[0]}` }
  }
}

/** With the failsafe schema each value is text, as it is written: `2019-07-10`, `1.10`, `yes`. */
const YAML = { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const
/** Maximum number of repeated aliases: more would need too much memory. */
const MOST_ALIASES = 100

function readYaml(text: string, line: number): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, { ...YAML, lineCounter: lines })
  const [error] = document.errors
  if (error === undefined) return toFields(document, line)
  const repaired = repair(text, line)
  if (repaired !== undefined) return repaired
  const at = line + lines.linePos(error.pos[0]).line - 1
  return { line: at, reason: `YAML that can’t be read: ${error.message.split('\n')[0]}` }
}

function toFields(document: ReturnType<typeof parseDocument>, line: number): Read {
  try {
    return { fields: asFields(document.toJS({ maxAliasCount: MOST_ALIASES })) }
  } catch (error) {
    // The library throws a ReferenceError for too many aliases and for those without an anchor.
    if (error instanceof ReferenceError) return { line, reason: `YAML that can’t be read: ${error.message}` }
    throw error
  }
}

/** A value of one line: text with a colon, quotation mark, bracket or the like that YAML doesn't allow there. */
const LINE = /^[ \t]*([\w-]+):[ \t]+(\S.*)$/
/** Quotation marks around a whole value, or a mark that is opened and isn't closed. */
const MARKS = /^(["'])(.*)\1$|^(?:["'](?=[^"']*$)|\[(?=[^\]]*$))/

/** A list of such lines, one an item. */
const PLAIN_LIST =
  /^([\w-]+):[ \t]*\n((?:[ \t]*-[ \t]+[^\s[{|>&*!"'][^\n]*(?:\n|$)|[ \t]*-[ \t]+(?:"[^"\n]*"|'[^'\n]*')[ \t]*(?:\n|$))+)$/

/**
 * Reads each key by itself. A value of one line of text that isn't valid YAML (`title: Harbour: the plan`) is taken as
 * it is written, also where the next key is indented. Undefined if anything else is wrong.
 */
function repair(text: string, firstLine: number): Read | undefined {
  const fields: Fields = {}
  const repaired: SplitFile['repaired'] = []
  const chunks = text.split(/^(?=[^\s#-])/m)
  let line = firstLine
  for (const chunk of chunks) {
    const document = parseDocument(chunk, YAML)
    const pairs = chunk
      .trimEnd()
      .split('\n')
      .map((one) => LINE.exec(one))
    if (document.errors.length === 0) {
      const read = toFields(document, line)
      if ('reason' in read) return undefined
      Object.assign(fields, read.fields)
    } else if (pairs.every((pair) => pair !== null)) {
      for (const [at, [, key = '', value = '']] of pairs.entries()) {
        fields[key] = value.trim().replace(MARKS, '$2')
        repaired.push({ key, line: line + at })
      }
    } else {
      const [, list, items = ''] = PLAIN_LIST.exec(chunk.trimEnd()) ?? []
      if (list === undefined) return undefined
      fields[list] = items
        .trimEnd()
        .split('\n')
        .map((item) =>
          item
            .replace(/^\s*-\s+/, '')
            .replace(/^(["'])(.*)\1\s*$/, '$2')
            .trim(),
        )
      repaired.push({ key: list, line })
    }
    line += linesIn(chunk)
  }
  return { fields, repaired }
}

function asFields(data: unknown): Fields {
  const value = asValue(data)
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}

function asValue(data: unknown): FrontValue {
  if (data === null || data === undefined) return ''
  if (data instanceof TomlDate) return data.toISOString()
  if (Array.isArray(data)) return data.map(asValue)
  if (typeof data !== 'object') return String(data)
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, asValue(value)]))
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
