import type { ExcerptPart } from './excerpt'
import { hasTerm, isPhrase, segmented, termsOf } from './query-terms'
import { FILTERS, type SearchRequest } from './search-address'
import type { SearchRecord } from './search-record'

/** Words before and after the first match in an excerpt. */
const BEFORE = 8
const AFTER = 22

/**
 * The records that match a request: each word of the query is the beginning of a word of the story. Keeps the order.
 */
export function matchingRecords(records: readonly SearchRecord[], request: SearchRequest): SearchRecord[] {
  return records.filter((record) => {
    const { meta, content, filters, language } = record
    const text = [...Object.values(meta), content].join(' ')
    const terms = termsOf(request.query, language)
    return (
      FILTERS.every((name) => {
        const value = request.filters[name]
        return value === undefined || filters[name].includes(value)
      }) &&
      (isPhrase(request.query)
        ? ` ${termsOf(text, language).join(' ')} `.includes(` ${terms.join(' ')} `)
        : // A query without letters and digits matches nothing.
          (terms.length > 0 || request.query.trim() === '') &&
          terms.every((term) => hasTerm(text, term, language)))
    )
  })
}

/** The words around the first match in a text. Without a match, the beginning of the text, with nothing marked. */
export function excerptOf(content: string, query: string, language: string): ExcerptPart[] {
  const terms = termsOf(query, language)
  const spaced = segmented(content, language)
  const isChinese = spaced !== content
  const words = spaced.split(/\s+/)
  const isMatch = words.map((word) => terms.some((term) => hasTerm(word, term, language)))
  const first = Math.max(0, isMatch.indexOf(true) - BEFORE)
  return words.slice(first, first + BEFORE + AFTER).map((word, index) => ({
    text: isChinese ? word : `${word} `,
    isMatch: isMatch[first + index] ?? false,
  }))
}
