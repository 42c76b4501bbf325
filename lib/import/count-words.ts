const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text: runs of letters and digits. `m²` and `m2` are the same word. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(WORD) ?? []
}

/** The words of a headline, to compare it with another whatever its case and punctuation. */
export function foldedWords(headline: string): string {
  return wordsOf(headline).join(' ').toLowerCase()
}

/** The words of one text that another lacks, each as often as it is missing, in their order. */
export function missingWords(words: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
