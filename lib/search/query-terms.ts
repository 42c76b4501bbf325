/** Languages that put no spaces between words (BCP 47). */
const WITHOUT_SPACES = new Set(['zh', 'ja', 'th'])

/** A text in lower case without accents, the form in which the search compares words. */
export function normalized(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a query in the form in which they are compared. `language`: of the stories that are searched. */
export function termsOf(query: string, language: string): string[] {
  return normalized(segmented(query, language)).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A query with spaces between its words. */
export function segmented(query: string, language: string): string {
  return WITHOUT_SPACES.has(language) ? wordsIn(query, language).join(' ') : query
}

function wordsIn(text: string, language: string): string[] {
  return Array.from(
    new Intl.Segmenter(language, { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  )
}

/** A query in quotation marks: its words must follow each other. */
export function isPhrase(query: string): boolean {
  return /^\s*".+"\s*$/.test(query)
}

/** Whether a text has a word that begins with a term; in Chinese, whether the term occurs in it. */
export function hasTerm(text: string, term: string, language: string): boolean {
  const words = normalized(text)
  for (let at = words.indexOf(term); at !== -1; at = words.indexOf(term, at + 1))
    if (at === 0 || WITHOUT_SPACES.has(language) || !/[\p{L}\p{N}]/u.test(words[at - 1] ?? '')) return true
  return false
}
