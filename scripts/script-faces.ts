/** Fonts for scripts that the two families of the site don't have, for scripts/fonts.ts. */

/** One weight, or the limits of a variable font. */
export type Weight = number | { min: number; max: number }

type ScriptFace = {
  file: string
  family: string
  /** Package of @fontsource-variable and file in it, without its ending. */
  source: string
  wght: Weight
  /** Pairs of first and last code points. No two faces of a family share any: a browser would load both. */
  ranges: readonly (readonly [number, number])[]
  /** Factor with which the letters look as large as Latin letters beside them. */
  size?: string
  /** Default: `optional`: a font that arrives late is used from the next page on, so text never moves. */
  display?: 'optional' | 'swap'
}

/**
 * Zero-width joiners, and the circle under a vowel sign without a letter. The files contain them, but `unicode-range`
 * doesn't.
 */
export const JOINERS = '\u200c\u200d\u200e\u200f\u25cc'
/** Letters of the languages that use the Arabic script, the brackets of quotations, and two ligatures. */
const ARABIC = [
  [0x600, 0x6ff],
  [0xfd3e, 0xfd3f],
  [0xfdf2, 0xfdf2],
  [0xfdfc, 0xfdfc],
] as const
const WORLD = { family: 'World Scripts', wght: { min: 400, max: 700 } } as const
const DEVANAGARI = 'noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal'

/**
 * One family for every script that the two families of the site lack; the theme names it after them. Nastaliq is a
 * family of its own, because Urdu uses the same characters as Arabic (app/styles/scripts.css). Most systems have no
 * Nastaliq font, so its file replaces the system's font whenever it arrives.
 */
export const SCRIPTS: readonly ScriptFace[] = [
  {
    file: 'arabic',
    ...WORLD,
    source: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal',
    ranges: ARABIC,
    size: '112%',
  },
  {
    file: 'devanagari',
    ...WORLD,
    source: DEVANAGARI,
    ranges: [
      [0x900, 0x963],
      [0x966, 0x97f],
    ],
  },
  {
    // The full stop of all Indic scripts.
    file: 'danda',
    ...WORLD,
    source: DEVANAGARI,
    ranges: [[0x964, 0x965]],
  },
  {
    file: 'bengali',
    ...WORLD,
    source: 'noto-serif-bengali/files/noto-serif-bengali-bengali-wght-normal',
    ranges: [[0x980, 0x9fe]],
  },
  {
    file: 'nastaliq',
    family: 'World Nastaliq',
    source: 'noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal',
    wght: 400,
    ranges: ARABIC,
    display: 'swap',
  },
]

type FaceRule = Pick<ScriptFace, 'file' | 'family' | 'wght' | 'size' | 'display'> & {
  style?: 'normal' | 'italic'
  ranges?: ScriptFace['ranges']
}

/**
 * The `@font-face` rule of a font file. `size-adjust` scales the letters; a page without text in `unicode-range`
 * doesn't load the file.
 */
export function faceRule({
  file,
  family,
  wght,
  style,
  size,
  ranges = [],
  display = 'optional',
}: FaceRule): string {
  const hex = (code: number) => code.toString(16)
  const covered = ranges.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`)
  const descriptors = {
    'font-family': `"${family}"`,
    src: `url("./${file}.woff2") format("woff2")`,
    'font-weight': typeof wght === 'number' ? String(wght) : `${wght.min} ${wght.max}`,
    'font-style': style,
    'font-display': display,
    'size-adjust': size,
    'unicode-range': covered.length === 0 ? undefined : covered.join(', '),
  }
  const lines = Object.entries(descriptors).flatMap(([name, value]) =>
    value === undefined ? [] : `  ${name}: ${value};\n`,
  )
  return `@font-face {\n${lines.join('')}}\n`
}
