import { isMap, isScalar, LineCounter, parseDocument, visit, YAMLParseError } from 'yaml'
import type { Source } from './schema'
import type { Violation } from './violation'

export type YamlFile = { data: unknown; source: Source; violations: Violation[] }

/**
 * Parses YAML (1.2 core schema: dates stay text) that begins on `firstLine` of `file`.
 * Syntax errors and duplicate keys come back as violations with their line.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  // A value that begins with `*` is YAML's word for an alias; unknown ones would only be noticed, and thrown, later.
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      const [from = 0, to = 0] = alias.range ?? []
      document.errors.push(
        new YAMLParseError([from, to], 'BAD_ALIAS', 'put a value that begins with * in quotes'),
      )
    },
  })
  const violations = document.errors.map((error): Violation => {
    const line = lines.linePos(error.pos[0]).line
    const written = (text.split('\n')[line - 1] ?? '').trim()
    return {
      path: file,
      line: line + firstLine - 1,
      field: 'yaml',
      found: `\`${written}\``,
      expected:
        error.code === 'DUPLICATE_KEY'
          ? 'each key once (this one is already there)'
          : error.code === 'BLOCK_AS_IMPLICIT_KEY'
            ? 'valid YAML: a text that holds a colon and a space stands in quotes'
            : `valid YAML: ${error.message}`,
    }
  })
  return {
    data: violations.length === 0 ? document.toJS() : undefined,
    violations,
    source: { file, lineOf: (path) => lineInYaml(text, path) + firstLine - 1 },
  }
}

/** The line of a path's key or item; of its nearest known ancestor where the path isn't there. Parses anew: only errors ask. */
function lineInYaml(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })
  let line = 1
  for (let depth = 1; depth <= path.length; depth++) {
    const step = path[depth - 1]
    const parent = document.getIn(path.slice(0, depth - 1), true)
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === step)
      : undefined
    const node = pair === undefined ? document.getIn(path.slice(0, depth), true) : pair.key
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
    const start: unknown = Array.isArray(range) ? range[0] : undefined
    if (typeof start !== 'number') break
    line = lines.linePos(start).line
  }
  return line
}

export type Document = { frontmatter: string; frontmatterLine: number; body: string; bodyLine: number }

/** Splits `---` frontmatter from what follows, or says what is wrong with it. Lines are 1-based. */
export function splitFrontmatter(text: string, file: string): Document | Violation {
  const lines = text.split('\n')
  const opening = lines.findIndex((line) => line.trim() !== '')
  const fence = (lines[opening] ?? '').trimEnd()
  if (fence.startsWith('+++'))
    return {
      path: file,
      line: opening + 1,
      field: 'frontmatter',
      found: 'TOML frontmatter (`+++`)',
      expected: 'YAML frontmatter between two lines of `---`',
    }
  if (fence !== '---')
    return {
      path: file,
      line: Math.max(1, opening + 1),
      field: 'frontmatter',
      found: opening === -1 ? 'an empty file' : 'no frontmatter',
      expected: 'YAML frontmatter between two lines of `---` at the head of the file',
    }
  const closing = lines.findIndex((line, index) => index > opening && line.trimEnd() === '---')
  if (closing === -1)
    return {
      path: file,
      line: opening + 1,
      field: 'frontmatter',
      found: 'frontmatter that is not closed',
      expected: 'a line of `---` after the last key',
    }
  return {
    frontmatter: lines.slice(opening + 1, closing).join('\n'),
    frontmatterLine: opening + 2,
    body: lines.slice(closing + 1).join('\n'),
    bodyLine: closing + 2,
  }
}
