/** All characters that XML 1.0 (section 2.2) forbids in documents. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A letter or digit of a script that puts spaces between words. */
export const SPACED_LETTER =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{N}]/u

/** Opens or closes a run of text of another direction (Unicode Standard Annex 9, section 2). */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * The first invisible character of a line that reverses what follows it: an override, or an embedding or isolate that
 * isn't closed. Undefined if there is none.
 */
export function strayDirection(line: string): string | undefined {
  const open: string[] = []
  for (const [mark] of line.matchAll(DIRECTION)) {
    if (mark === '\u202d' || mark === '\u202e') return mark
    if (mark !== '\u202c' && mark !== '\u2069') open.push(mark)
    else {
      const isIsolate = (one = '') => one >= '\u2066'
      if (open.length === 0 || isIsolate(open.pop()) !== isIsolate(mark)) return mark
    }
  }
  return open[0]
}

/** The bytes of UTF-8 from the second on, as Windows-1252 reads them. */
const TAIL = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸ]'
/**
 * UTF-8 that was read as Windows-1252: `Ã©` for é, `â€™` for ’, `Ð¿Ñ€Ð¸` for при, `ðŸ˜€` for 😀. No correct text
 * contains it.
 */
export const MISREAD = new RegExp(
  `â€.?|ðŸ${TAIL}{2}|Ã[¡-ª¬®-º¼-¿‰œŸ]|Â[£§©®°·]|(?:[Â-ß]${TAIL}){3}|(?:[à-ï]${TAIL}{2}){2}`,
)
/** Characters of UTF-8 that were read as Windows-1252, if `MISREAD` matches somewhere in the text. */
export const MISREAD_CHARACTERS = new RegExp(`(?:[Â-ß]${TAIL}|[à-ï]${TAIL}{2}|[ð-ô]${TAIL}{3})+`, 'g')
/** Signs of one typeface, such as the bullets of Word: no other typeface has them. U+F8FF is Apple's logo. */
export const PRIVATE_USE = /[\ue000-\uf8fe]/

/** `U+202E` for an invisible character. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A text without control characters and halves of surrogate pairs, which break an XML document even when escaped. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/** Escapes a text for HTML, between tags or in an attribute with double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
