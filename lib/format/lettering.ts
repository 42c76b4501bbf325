/**
 * The characters that share pictures can contain, by the font file that has them (`npm run fonts` subsets the files).
 * Pairs are first and last code points.
 */
export const LETTERS = {
  latin: [
    [0x20, 0x7e],
    [0xa1, 0xac],
    [0xae, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2013, 0x2014],
    [0x2018, 0x201a],
    [0x201c, 0x201e],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x2032, 0x2033],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2212, 0x2212],
  ],
  'latin-ext': [
    [0x100, 0x12b],
    [0x12e, 0x130],
    [0x134, 0x151],
    [0x154, 0x165],
    [0x168, 0x17f],
    [0x218, 0x21b],
    [0x1e80, 0x1e85],
    [0x1e9e, 0x1e9e],
    // Signs of currencies, such as ₹ and ₺.
    [0x20a1, 0x20a1],
    [0x20a6, 0x20a6],
    [0x20a9, 0x20a9],
    [0x20ab, 0x20ab],
    [0x20ae, 0x20ae],
    [0x20b1, 0x20b1],
    [0x20b4, 0x20b5],
    [0x20b8, 0x20ba],
    [0x20bd, 0x20bd],
    [0x20bf, 0x20bf],
  ],
  vietnamese: [
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x1ea0, 0x1ef9],
  ],
  greek: [
    [0x384, 0x38a],
    [0x38c, 0x38c],
    [0x38e, 0x3a1],
    [0x3a3, 0x3ce],
  ],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x2116, 0x2116],
  ],
  arabic: [
    [0x600, 0x61b],
    [0x61e, 0x6ff],
    [0xfd3e, 0xfd3f],
    [0xfdf2, 0xfdf2],
    [0xfdfc, 0xfdfc],
  ],
  devanagari: [[0x900, 0x97f]],
  bengali: [
    [0x980, 0x983],
    [0x985, 0x98c],
    [0x98f, 0x990],
    [0x993, 0x9a8],
    [0x9aa, 0x9b0],
    [0x9b2, 0x9b2],
    [0x9b6, 0x9b9],
    [0x9bc, 0x9c4],
    [0x9c7, 0x9c8],
    [0x9cb, 0x9ce],
    [0x9d7, 0x9d7],
    [0x9dc, 0x9dd],
    [0x9df, 0x9e3],
    [0x9e6, 0x9fe],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [number, number])[]>>

const ranges: readonly (readonly [number, number])[] = Object.values(LETTERS).flat()
/** Each character of a text, and as a group those that choose the form of a letter before them. */
const CHARACTERS = /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{M}])([\u200c\u200d])|./gsu

/** Hyphens that differ from the one on a keyboard only in where a line may break, and in width. */
const HYPHENS = /[\u2010-\u2012]/g
/**
 * Characters that can be left out without changing the meaning: emoji and their parts, stars and other ornaments, and characters without a form,
 * such as soft hyphens. Arrows and mathematical signs aren't among them.
 */
const ORNAMENT =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Default_Ignorable_Code_Point}|\u20e3|[\u2500-\u27bf]/u

/**
 * A text as it can be drawn, without emoji and ornaments. Undefined if the fonts lack another character: a headline
 * without it may have another meaning.
 */
export function drawable(text: string): string | undefined {
  let drawn = ''
  const plain = text
    .normalize('NFC')
    .replace(HYPHENS, '-')
    .replace(/[\p{Cc}\p{Z}]/gu, ' ')
  for (const [character, joiner] of plain.matchAll(CHARACTERS)) {
    const code = character.codePointAt(0) ?? 0
    if (joiner !== undefined || ranges.some(([first, last]) => first <= code && code <= last))
      drawn += character
    else if (!ORNAMENT.test(character)) return undefined
  }
  drawn = drawn.replace(/ +/g, ' ').trim()
  return drawn === '' ? undefined : drawn
}
