/** A piece of an excerpt; `isMatch` where it contains a word that was searched for. */
export type ExcerptPart = { text: string; isMatch: boolean }

/**
 * Splits an excerpt of Pagefind: text with `<mark>` around words, in which `<` and `>` are escaped. Chinese words have
 * zero-width spaces between them.
 */
export function excerptParts(html: string): ExcerptPart[] {
  return html
    .replaceAll('\u200b', '')
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => ({
      text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      isMatch: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '')
}
