import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
} from 'yaml'
import type { Source } from './schema'
import type { Violation } from './violation'
import { lostText, syntaxProblems, type YamlProblem } from './yaml-problems'

export type YamlFile = {
  data: unknown
  source: Source
  violations: Violation[]
  /** The text of a single value as written in the file, without its quotation marks: `21E08`. */
  writtenAt(path: readonly PropertyKey[]): string | undefined
}

/** A value of the file: the line of its key or item, and how it is written where it is a single value. */
type Place = { line: number; written?: string; inside: ReadonlyMap<PropertyKey, Place> }

/**
 * Parses YAML (1.2 core schema: dates stay text) that begins on `firstLine` of `file`. Syntax errors, duplicate keys and
 * what YAML would drop come back as violations with their lines. Takes time in proportion to the length of the text.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlFile {
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const lost = lostText(tokens, text)
  const documents = lost.length > 0 ? [] : compose(tokens, text)
  const [document] = documents
  const problems = document === undefined ? lost : problemsOf(documents, text)
  let places: Place | undefined
  const placesOf = () => {
    places ??= placesIn(text, firstLine)
    return places
  }
  return {
    data: problems.length > 0 ? undefined : document?.toJS(),
    source: { file, lineOf: (path) => nearestPlace(placesOf(), path).line },
    writtenAt: (path) => placeAt(placesOf(), path)?.written,
    violations: problems.map(({ offset, ...problem }) => ({
      path: file,
      line: lines.linePos(offset).line + firstLine - 1,
      field: 'yaml',
      see: 'docs/content.md#values',
      ...problem,
    })),
  }
}

/** The documents of a text. The library's own check for duplicate keys takes quadratic time. */
function compose(tokens: readonly CST.Token[], text: string): Document.Parsed[] {
  return [...new Composer({ uniqueKeys: false }).compose(tokens, true, text.length)]
}

function problemsOf(documents: readonly Document.Parsed[], text: string): YamlProblem[] {
  const problems = syntaxProblems(documents, text)
  return problems.length > 0 ? problems : documents.flatMap(duplicateKeys)
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

/** Where each key and item of a text is. Parses it again: only problems need it, and most files have none. */
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
    return { line, inside, ...(isScalar(node) && node.source !== undefined && { written: node.source }) }
  }
  const [document] = compose([...new Parser(lines.addNewLine).parse(text)], text)
  return placeOf(document?.contents, firstLine)
}

function placeAt(place: Place, path: readonly PropertyKey[]): Place | undefined {
  return path.reduce<Place | undefined>((at, step) => at?.inside.get(step), place)
}

/** The place at a path, or of its nearest ancestor that is there. */
function nearestPlace(place: Place, path: readonly PropertyKey[]): Place {
  let nearest = place
  for (const step of path) {
    const next = nearest.inside.get(step)
    if (next === undefined) break
    nearest = next
  }
  return nearest
}
