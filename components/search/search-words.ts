import type { Kind } from '@/lib/content/schema'
import type { Words } from '@/lib/words/words'

export type SearchWords = ReturnType<typeof searchWords>

/** The texts of the search page, some with a placeholder: a client component gets texts as props. */
export function searchWords({ pattern }: Words) {
  return {
    searchStories: pattern('searchStories'),
    searchDeck: pattern('searchDeck'),
    resultCount: pattern('resultCount'),
    noResults: pattern('noResults'),
    noResultsHint: pattern('noResultsHint'),
    didYouMean: pattern('didYouMean'),
    searchFailed: pattern('searchFailed'),
    tryAgain: pattern('tryAgain'),
    filters: pattern('filters'),
    clearFilters: pattern('clearFilters'),
    any: pattern('any'),
    section: pattern('section'),
    kind: pattern('kind'),
    author: pattern('author'),
    topic: pattern('topic'),
    year: pattern('year'),
    order: pattern('order'),
    bestMatch: pattern('bestMatch'),
    newestFirst: pattern('newestFirst'),
    moreResults: pattern('moreResults'),
  }
}

/** The name of each kind of story. */
export function kindNames(words: Words): Readonly<Record<Kind, string>> {
  return {
    news: words('news'),
    analysis: words('analysis'),
    opinion: words('opinion'),
    explainer: words('explainer'),
    interview: words('interview'),
    review: words('review'),
    obituary: words('obituary'),
    live: words('live'),
    video: words('video'),
    audio: words('audio'),
    gallery: words('gallery'),
  }
}

/** A text with the value of its placeholder. */
export function filled(pattern: string, value: string): string {
  return pattern.replace(/\{\w+\}/, () => value)
}
