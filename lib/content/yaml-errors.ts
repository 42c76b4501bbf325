import type { YAMLParseError } from 'yaml'
import { quoted } from './yaml-quotes'
import type { YamlProblem } from './yaml-scan'

export const TAB = 'a tab'

/** Explains a syntax error of the YAML parser to a writer; `line` is the text of its line. */
export function explainYamlError(error: YAMLParseError, line: string): YamlProblem {
  const [offset] = error.pos
  const found = `\`${line.trim()}\``
  const glued = /^(?<head>\s*(?:- +)*)(?<key>[A-Za-z][\w-]*):(?<value>[^\s:/].*)$/.exec(line)?.groups
  if (error.code === 'TAB_AS_INDENT' || /^ *\t/.test(line))
    return { offset, found: TAB, expected: 'spaces: YAML doesn’t allow tabs at the beginning of a line' }
  if (error.code === 'MULTIPLE_DOCS')
    return { offset, found, expected: 'one set of keys: remove the line of `---` or `...`' }
  if (error.code === 'BAD_DQ_ESCAPE')
    return {
      offset,
      found: `a backslash in double quotes: ${found}`,
      expected: 'single quotes round a text with backslashes, or \\\\ for each of them',
      ...suggest(quoted(line)),
    }
  if (glued !== undefined && /implicit/i.test(error.message))
    return {
      offset,
      found,
      expected: `a space after the colon of \`${glued.key}:\``,
      ...suggest(`${glued.head?.trimStart()}${glued.key}: ${glued.value}`),
    }
  if (/must (?:be sufficiently indented and )?end with/.test(error.message))
    return {
      offset,
      found,
      expected: `a list or record that is closed: ${error.message.slice(-1)} at its end`,
    }
  if (
    /followed by map values/.test(error.message) ||
    (/Implicit keys/.test(error.message) && !line.includes(':'))
  )
    return {
      offset,
      found,
      expected: '`key: value` on each line; indent the line if it belongs to the text above it',
    }
  if (/Tabs|indent|same column/i.test(error.message) || /^\s*[\w-]+:\s*$/.test(line))
    return { offset, found, expected: 'the same number of spaces before all keys of a record' }
  const better = quoted(line)
  if (better !== undefined)
    return {
      offset,
      found,
      expected:
        'valid YAML: put a value in quotes that contains `: `, quotation marks or signs at its beginning',
      suggestion: better,
    }
  return { offset, found, expected: `valid YAML: put the value in quotes (${error.message})` }
}

function suggest(suggestion: string | undefined) {
  return suggestion === undefined ? {} : { suggestion }
}
