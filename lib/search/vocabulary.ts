import { distance } from 'fastest-levenshtein'
import type { Catalog } from '@/lib/site/catalog'
import { normalized } from './query-terms'

/** Maximum number of words: 20 KB, compressed. */
const SIZE = 5_000
const SHORTEST = 4

/** The words of the names and headlines of public stories, with their capitals, the most frequent first. */
export function vocabularyOf({ stories, authors, topics, storylines }: Catalog): string[] {
  const counts = new Map<string, { word: string; count: number }>()
  const add = (text: string, weight: number) => {
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
      const key = normalized(word)
      if (key.length < SHORTEST) continue
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { word, count: weight })
      else known.count += weight
    }
  }
  // A name counts as much as ten headlines: readers search for names, and mistype them.
  for (const { name } of [...authors.values(), ...topics.values(), ...storylines.values()]) add(name, 10)
  for (const { headline } of stories) add(headline, 1)
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, SIZE)
    .map(({ word }) => word)
}

/** A query in which words are replaced by similar ones of the vocabulary; undefined if no word has one. */
export function correctedQuery(query: string, vocabulary: readonly string[]): string | undefined {
  const known = vocabulary.map((word) => ({ word, key: normalized(word) }))
  const corrected = query.replace(/[\p{L}\p{M}]+/gu, (written) => {
    const key = normalized(written)
    if (key.length < SHORTEST) return written
    const most = key.length < 6 ? 1 : 2
    let best = { word: written, errors: most + 1 }
    for (const { word, key: other } of known) {
      // A reader may have typed the beginning of a word.
      if (other.startsWith(key)) return written
      if (Math.abs(other.length - key.length) > most) continue
      const errors = distance(other, key)
      if (errors < best.errors) best = { word, errors }
    }
    return best.word
  })
  return corrected === query ? undefined : corrected
}
