import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The facts of the search index that a build has written (scripts/search-index.ts). */
export type SearchIndex = {
  /** Milliseconds since the epoch. Stories that have become public since then aren't in the index. */
  builtAt: number
  /** Most stories first. */
  languages: readonly LanguageIndex[]
  /**
   * Names of two files below `/_search`: the names of authors and topics (`FilterNames`), and the words for corrected
   * queries.
   */
  names: string
  vocabulary: string
}

export type LanguageIndex = {
  /** BCP 47, without region */
  language: string
  /** Names of folders below `/_search`, the oldest stories first. A name changes with the content of its folder. */
  bundles: readonly string[]
}

let built: SearchIndex | undefined

/** The index of this build. The development server has none. */
export function searchIndex(): SearchIndex {
  if (process.env.NODE_ENV !== 'production') return { builtAt: 0, languages: [], names: '', vocabulary: '' }
  built ??= parse(readFileSync(join(process.cwd(), '.broadsheet/search.json'), 'utf8'))
  return built
}

function parse(text: string): SearchIndex {
  return JSON.parse(text)
}
