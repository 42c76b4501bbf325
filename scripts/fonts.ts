/**
 * `npm run fonts`: subsets the variable fonts to the characters, weights and features that the site uses, and writes
 * `app/fonts/faces.css` with a fallback of the same size for each Latin font. Fonts of other scripts have a
 * `unicode-range`: a browser loads them only for pages that contain such text. The fonts for share images have more
 * characters and are TrueType files.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'
import subsetFont, { type Options } from 'subset-font'
import { LETTERS } from '../lib/format/lettering'
import { faceRule, JOINERS, SCRIPTS, type Weight } from './script-faces'

/** Adobe's release. The version on web-font services has no old-style figures. */
const SERIF = 'source-serif@4.5.1'
const FONTS = new URL('../app/fonts/', import.meta.url)
const MODULES = new URL('../node_modules/@fontsource-variable/', import.meta.url)

type Face = {
  file: string
  family: string
  source: 'roman' | 'italic' | 'sans'
  axes: { wght: Weight; opsz?: number }
  features: string[]
  /** The system font that replaces it while it loads, by weight. */
  fallbacks: Readonly<Record<string, SystemFace>>
}

/** Two families: Source Serif in a text and a display size, Public Sans for labels. */
const FACES: readonly Face[] = [
  {
    file: 'text',
    family: 'Source Serif',
    source: 'roman',
    axes: { wght: 400, opsz: 16 },
    features: ['kern', 'liga', 'onum'],
    fallbacks: { '400': 'Times New Roman' },
  },
  {
    file: 'text-bold',
    family: 'Source Serif',
    source: 'roman',
    axes: { wght: 700, opsz: 16 },
    features: ['kern', 'liga'],
    fallbacks: { '700': 'Times New Roman Bold' },
  },
  {
    file: 'text-italic',
    family: 'Source Serif',
    source: 'italic',
    axes: { wght: 400, opsz: 16 },
    features: ['kern', 'liga'],
    fallbacks: { '400': 'Times New Roman Italic' },
  },
  {
    file: 'display',
    family: 'Source Serif Display',
    source: 'roman',
    axes: { wght: 600, opsz: 40 },
    features: ['kern', 'liga'],
    fallbacks: { '600': 'Times New Roman Bold' },
  },
  {
    file: 'display-italic',
    family: 'Source Serif Display',
    source: 'italic',
    axes: { wght: 400, opsz: 40 },
    features: ['kern', 'liga'],
    fallbacks: { '400': 'Times New Roman Italic' },
  },
  {
    file: 'sans',
    family: 'Public Sans',
    source: 'sans',
    axes: { wght: { min: 400, max: 700 } },
    // Without kerning the file is a sixth smaller; at the size of labels the difference is invisible.
    features: ['tnum'],
    fallbacks: { '400 599': 'Arial', '600 700': 'Arial Bold' },
  },
]

/**
 * `mean` is the mean width of `SAMPLE` in ems, measured once, because these fonts are rarely installed where this script
 * runs. `names` are further names of the same face. `local()` takes the full name or the PostScript name of one face
 * (CSS Fonts 4, section 4.3); with a family name a browser takes the upright, regular face.
 */
const SYSTEM_FACES = {
  'Times New Roman': { mean: 0.4172, names: ['TimesNewRomanPSMT', 'Liberation Serif'] },
  'Times New Roman Bold': { mean: 0.4431, names: ['TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'] },
  'Times New Roman Italic': { mean: 0.4134, names: ['TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic'] },
  Arial: { mean: 0.4563, names: ['ArialMT', 'Liberation Sans'] },
  'Arial Bold': { mean: 0.4937, names: ['Arial-BoldMT', 'Liberation Sans Bold'] },
} as const
type SystemFace = keyof typeof SYSTEM_FACES
/** Letters and spaces, as frequent as in English text. */
const SAMPLE = 'aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      '

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')
/** Characters of Western European languages. Others use the reader's system fonts. */
const CHARACTERS = `${range(0x20, 0x7e)}\u00a0£©«·»°½×ÀÁÄÅÆÇÉÈÍÑÓÖØÚÜßàáâãäåæçèéêëíîïñòóôõöøùúûüý–—‘’‚“”„•…′€−`

const folder = await mkdtemp(join(tmpdir(), 'fonts-'))
try {
  execFileSync('npm', ['pack', SERIF, '--silent'], { cwd: folder })
  const [archive = ''] = execFileSync('ls', [folder], { encoding: 'utf8' }).split('\n')
  execFileSync('tar', ['-xzf', archive], { cwd: folder })
  const variable = (cut: string) => readFile(join(folder, `package/VAR/SourceSerif4Variable-${cut}.ttf`))
  const sources = {
    roman: await variable('Roman'),
    italic: await variable('Italic'),
    sans: await readFile(new URL('public-sans/files/public-sans-latin-wght-normal.woff2', MODULES)),
  }
  const rules: string[] = []
  for (const face of FACES) {
    const options = { keepFeatures: face.features, noHinting: true, variationAxes: face.axes }
    const font = await subsetFont(sources[face.source], CHARACTERS, { ...options, targetFormat: 'woff2' })
    await save(font, `${face.file}.woff2`)
    const { file, family, axes } = face
    rules.push(
      faceRule({ file, family, wght: axes.wght, style: styleOf(face) }),
      fallbacksOf(face, await subsetFont(font, CHARACTERS, { targetFormat: 'sfnt' })),
    )
  }
  for (const face of SCRIPTS) {
    const source = await readFile(new URL(`${face.source}.woff2`, MODULES))
    const characters = face.ranges.map(([first, last]) => range(first, last)).join('') + JOINERS
    const options = { noHinting: true, variationAxes: { wght: face.wght } }
    await save(
      await subsetFont(source, characters, { ...options, targetFormat: 'woff2' }),
      `${face.file}.woff2`,
    )
    rules.push(faceRule(face))
  }
  await writeFile(new URL('faces.css', FONTS), `/* Written by npm run fonts. */\n${rules.join('\n')}`)
} finally {
  await rm(folder, { recursive: true })
}

// Urdu uses Arabic letters, but has its own typeface.
for (const [part, ranges] of Object.entries({ ...LETTERS, nastaliq: LETTERS.arabic }))
  for (const wght of [400, 600]) {
    const script = SCRIPTS.find(({ file }) => file === part)
    const source = script?.source ?? `source-serif-4/files/source-serif-4-${part}-wght-normal`
    const characters = ranges.map(([first, last]) => range(first, last)).join('') + (script ? JOINERS : '')
    const options: Options = { targetFormat: 'truetype', variationAxes: { wght } }
    const font = await subsetFont(await readFile(new URL(`${source}.woff2`, MODULES)), characters, options)
    await save(font, `share/${part}-${wght}.ttf`)
  }

function styleOf({ source }: Face): 'normal' | 'italic' {
  return source === 'italic' ? 'italic' : 'normal'
}

async function save(font: Buffer, name: string) {
  const file = new URL(name, FONTS)
  await writeFile(file, font)
  console.log(`${fileURLToPath(file)}: ${font.length} bytes`)
}

/**
 * `@font-face` rules that scale system fonts to the same width and height (CSS Fonts 5, `size-adjust`). Their range
 * leaves the scripts of “World Scripts” to that family, which follows them in the theme: before them, it made the first
 * layout of a story a third slower in Chrome.
 */
function fallbacksOf(face: Face, font: Buffer): string {
  const { family, fallbacks } = face
  const parsed = create(font)
  if (!('layout' in parsed)) throw new Error(`${family}: found a collection, expected one font`)
  const { ascent, descent, lineGap, unitsPerEm } = parsed
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`
  return Object.entries(fallbacks)
    .map(([weight, fallback]) => {
      const [first = ''] = weight.split(' ')
      const cut = 'wght' in parsed.variationAxes ? parsed.getVariation({ wght: Number(first) }) : parsed
      const mean = cut.layout(SAMPLE).advanceWidth / SAMPLE.length / unitsPerEm
      const { mean: width, names } = SYSTEM_FACES[fallback]
      const size = mean / width
      return `@font-face {
  font-family: "${family} fallback";
  src: ${[fallback, ...names].map((name) => `local("${name}")`).join(', ')};
  font-weight: ${weight};
  font-style: ${styleOf(face)};
  unicode-range: U+0-5FF, U+A00-FD3D, U+FE00-10FFFF;
  size-adjust: ${percent(size)};
  ascent-override: ${percent(ascent / unitsPerEm / size)};
  descent-override: ${percent(-descent / unitsPerEm / size)};
  line-gap-override: ${percent(lineGap / unitsPerEm / size)};
}
`
    })
    .join('\n')
}
