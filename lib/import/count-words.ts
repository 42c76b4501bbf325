const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text: runs of letters and digits. `m²` and `m2` are the same word. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(WORD) ?? []
}

/** How many words of one text are missing from another, each as often as it is missing, in their order. */
export function missingWords(from: readonly string[], in_: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of in_) left.set(word, (left.get(word) ?? 0) + 1)
  return from.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
