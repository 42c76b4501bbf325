import type { Finding } from './finding'

export type Document = { frontmatter: string; frontmatterLine: number; body: string; bodyLine: number }

/** Splits `---` frontmatter from the body, or returns its problem. Lines are 1-based. */
export function splitFrontmatter(text: string, file: string): Document | Finding {
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
