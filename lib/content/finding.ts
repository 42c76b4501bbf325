import { distance } from 'fastest-levenshtein'
import type { Source } from './schema'

/** An error stops a build. A warning doesn't. A note concerns a draft. */
export type Severity = 'error' | 'warning' | 'note'

/** What is wrong and what should be there instead, in words that a writer understands. */
export type Problem = {
  /** Default: error. */
  severity?: Severity | undefined
  found: string
  expected: string
  /** The value that was probably meant. */
  suggestion?: string | undefined
  /** Where the rule is described: `docs/content.md#story-headline`. */
  see?: string | undefined
}

export type Place = {
  /** The file, relative to the project: `content/articles/world/x.mdx`. */
  path: string
  /** 1-based line in that file; 1 for a problem of the whole file. */
  line: number
  /** Frontmatter key (`image.alt`), block (`<PullQuote>`) or `body`. */
  field: string
}

/** One problem in the content. */
export type Finding = Problem & Place

/** The place of a key. The line is a getter, because finding it takes time and most places are never reported. */
export function placeOf(source: Source, path: readonly PropertyKey[]): Place {
  return {
    path: source.file,
    field: path.join('.'),
    get line() {
      return source.lineOf(path)
    },
  }
}

/**
 * `content/articles/world/x.mdx:7  authors.0: found …, expected … — did you mean …? (docs/content.md#story-authors)`
 */
export function formatFinding(v: Finding): string {
  const hint = v.suggestion === undefined ? '' : ` — did you mean \`${v.suggestion}\`?`
  const see = v.see === undefined ? '' : ` (${v.see})`
  return `${v.path}:${v.line}  ${v.field}: found ${v.found}, expected ${v.expected}${hint}${see}`
}

/** The first line of a text in backticks, cut off after 80 characters. */
export function quote(text: string): string {
  const [line = ''] = text.trim().split('\n', 1)
  return `\`${shorten(line)}\``
}

/** Maximum length of an excerpt in a message, in characters. */
export const EXCERPT = 80

export function shorten(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text
}

/** The known name closest to a mistyped one, if it is close enough to have been meant. */
export function nearMiss(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(name.length / 4)) + 1
  for (const candidate of known) {
    const d = distance(name.toLowerCase(), candidate.toLowerCase())
    if (d < bestDistance) {
      best = candidate
      bestDistance = d
    }
  }
  return best
}
