import {
  Composer,
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
} from 'yaml'
import type { Finding } from './finding'
import type { Source } from './schema'
import { lostText, syntaxProblems, type YamlProblem } from './yaml-problems'

export type YamlFile = {
  data: unknown
  source: Source
  findings: Finding[]
  /**
   * The text of a single value, or of one in brackets, as written in the file, without its quotation marks: `21E08`.
   */
  writtenAt(path: readonly PropertyKey[]): string | undefined
}

/** A value of the file: the line of its key or item, and how it is written where it is a single value. */
type Place = { line: number; written?: string; inside: ReadonlyMap<PropertyKey, Place> }

/**
 * Parses YAML (1.2 core schema: dates stay text) that begins on `firstLine` of `file`. Syntax errors, duplicate keys
 * and text that YAML would drop are returned as findings with their lines. The time is proportional to the length of
 * the text.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlFile {
  const lines = new LineCounter()
  const { problems, document } = read(text, lines)
  let root: Place | undefined
  const find = (path: readonly PropertyKey[]) => {
    // The text is parsed again: only problems need the places, and most files have none.
    root ??= placesIn(text, firstLine)
    return placeAt(root, path)
  }
  return {
    data: problems.length > 0 ? undefined : document?.toJS(),
    source: { file, lineOf: (path) => find(path).line },
    writtenAt: (path) => find(path).written,
    findings: problems.map(({ offset, ...problem }) => ({
      path: file,
      line: lines.linePos(offset).line + firstLine - 1,
      field: 'yaml',
      see: 'docs/content.md#values',
      ...problem,
    })),
  }
}

function read(text: string, lines: LineCounter): { problems: YamlProblem[]; document?: Document.Parsed } {
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const lost = lostText(tokens, text)
  if (lost.length > 0) return { problems: lost }
  // The library's own check for duplicate keys takes quadratic time.
  const documents = [
    ...new Composer({ uniqueKeys: false, logLevel: 'error' }).compose(tokens, true, text.length),
  ]
  const [document] = documents
  const problems = syntaxProblems(documents, text)
  return { document, problems: problems.length > 0 ? problems : documents.flatMap(duplicateKeys) }
}

function duplicateKeys(document: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = []
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (keys.has(key.value))
          problems.push({
            offset: key.range?.[0] ?? 0,
            found: `the key \`${key.source ?? key.value}\` a second time`,
            expected: 'each key once: delete one of the two',
          })
        keys.add(key.value)
      }
    },
  })
  return problems
}

/** Where each key and item of a text is. */
function placesIn(text: string, firstLine: number): Place {
  const lines = new LineCounter()
  const lineOf = (node: unknown, otherwise: number) =>
    isNode(node) && node.range ? lines.linePos(node.range[0]).line + firstLine - 1 : otherwise
  const placeOf = (node: unknown, line: number): Place => {
    const inside = new Map<PropertyKey, Place>()
    if (isMap(node))
      for (const { key, value } of node.items)
        if (isScalar(key)) inside.set(String(key.value), placeOf(value, lineOf(key, line)))
    if (isSeq(node))
      node.items.forEach((item, index) => {
        inside.set(index, placeOf(item, lineOf(item, line)))
      })
    // A list or record in brackets, such as `[Breaking]`, may have been meant as text.
    const range = isCollection(node) && node.flow ? node.range : undefined
    const written = isScalar(node) ? node.source : range ? text.slice(range[0], range[1]) : undefined
    return { line, inside, written }
  }
  const { document } = read(text, lines)
  return placeOf(document?.contents, firstLine)
}

/** The place at a path, or the line of its nearest ancestor that is there. */
function placeAt(root: Place, path: readonly PropertyKey[]): Omit<Place, 'inside'> {
  let nearest = root
  for (const step of path) {
    const next = nearest.inside.get(step)
    if (next === undefined) return { line: nearest.line }
    nearest = next
  }
  return nearest
}
