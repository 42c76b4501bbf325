/**
 * The characters that share pictures can contain, by the font file that has them (`npm run fonts` subsets the files).
 * Pairs are first and last code points.
 */
export const LETTERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
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
}

/** The typeface as a CSS font family: each file is a family of its own, tried in this order for each character. */
export const FAMILY = Object.keys(LETTERS).join(', ')

const ranges = Object.values(LETTERS).flat()

/** Hyphens that differ from the one on a keyboard only in where a line may break, and in width. */
const HYPHENS = /[\u2010-\u2012]/g
/**
 * Characters that can be left out without changing the meaning: emoji and their parts, stars and other ornaments, and characters without a form,
 * such as soft hyphens and marks of direction. Arrows and mathematical signs aren't among them.
 */
const ORNAMENT =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Default_Ignorable_Code_Point}|\u20e3|[\u2500-\u27bf]/u

/**
 * A text as it can be drawn, without emoji and ornaments. Undefined if the fonts lack another character: a headline
 * without it may have another meaning.
 */
export function drawable(text: string): string | undefined {
  let drawn = ''
  for (const character of text
    .normalize('NFC')
    .replace(HYPHENS, '-')
    .replace(/[\p{Cc}\p{Z}]/gu, ' ')) {
    const code = character.codePointAt(0) ?? 0
    if (ranges.some(([first, last]) => first <= code && code <= last)) drawn += character
    else if (!ORNAMENT.test(character)) return undefined
  }
  drawn = drawn.replace(/ +/g, ' ').trim()
  return drawn === '' ? undefined : drawn
}

/** The box for a text, in pixels, and the font sizes to try, largest first. */
type Box = { width: number; height: number; sizes: readonly number[]; lineHeight: number }

/** The largest of the sizes in which a text fits a box, and how many lines of it do; a text too long for all is cut. */
export function fitText(text: string, { width, height, sizes, lineHeight }: Box) {
  const smallest = sizes.at(-1) ?? 0
  const size = sizes.find((one) => linesOf(text, width / one) * one * lineHeight <= height) ?? smallest
  return { size, lines: Math.floor(height / (size * lineHeight)) }
}

/** How many lines a text takes that are `measure` em wide; infinite if a word is wider than a line. */
function linesOf(text: string, measure: number): number {
  let lines = 1
  let filled = 0
  for (const word of text.split(' ')) {
    const width = widthOf(word)
    if (width > measure) return Number.POSITIVE_INFINITY
    if (filled > 0 && filled + SPACE + width > measure) {
      lines++
      filled = 0
    }
    filled += (filled > 0 ? SPACE : 0) + width
  }
  return lines
}

const SPACE = 0.23

/** The approximate width of a word at weight 600, in em (error below 5 %). */
function widthOf(word: string): number {
  let width = 0
  for (const character of word) width += WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? 0.6
  return width
}

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijltfIJ.,:;'’‘!()|-]/, 0.34],
  [/[rsczSa?“”„–]/, 0.51],
  [/\d/, 0.55],
  [/[mwMW—…@%]/, 0.93],
  [/\p{Lu}/u, 0.71],
]
