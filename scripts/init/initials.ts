/** Articles, which are ignored: `The Ostrey Courier` has the initials OC. */
const ARTICLES = new Set(
  'the a an der die das el la los las le les l o os as il lo gli i de da do of and und et y e और का की के و'.split(
    ' ',
  ),
)
/** Scripts whose letters join, and scripts without spaces between words: one character stands for the name. */
const ONE_LETTER = /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** One or two characters that stand for a publication in its icon; '' for a name without letters and digits. */
export function initials(name: string, language: string): string {
  const words = name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}\u200c\u200d]+/u)
    .filter((word) => word !== '')
  const significant = words.filter((word) => !ARTICLES.has(word.toLocaleLowerCase(language)))
  const [first = '', second = ''] = significant.length === 0 ? words : significant
  const letters = ONE_LETTER.test(first)
    ? // The Arabic article is part of its word.
      [firstLetter(first.replace(/^ال(?=\p{L}{2})/u, ''), language)]
    : [firstLetter(first, language), firstLetter(second, language)]
  return letters.join('').toLocaleUpperCase(language)
}

/** The first letter as readers see it, with its vowel signs. */
function firstLetter(word: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(word)
  return first?.segment ?? ''
}
