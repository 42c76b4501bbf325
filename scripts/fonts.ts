/**
 * Cuts the reading face to what the site needs: for its pages the letters of Western Europe in all weights from 400
 * to 700, in one file; for its share pictures more letters in two weights, as the files that can be drawn from.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont, { type Options } from 'subset-font'
import { LETTERS } from '../lib/format/lettering'

const FILES = new URL('../node_modules/@fontsource-variable/source-serif-4/files/', import.meta.url)
const FONTS = new URL('../app/fonts/', import.meta.url)

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

async function cut(part: string, characters: string, target: string, options: Options) {
  const source = await readFile(new URL(`source-serif-4-${part}-wght-normal.woff2`, FILES))
  const font = await subsetFont(source, characters, options)
  const file = new URL(target, FONTS)
  await writeFile(file, font)
  console.log(`${fileURLToPath(file)}: ${font.length} bytes`)
}

const page = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’‚“”„†•…′″‹›€−`
await cut('latin', page, 'source-serif-4.woff2', {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
})
for (const [part, ranges] of Object.entries(LETTERS))
  for (const wght of [400, 600])
    await cut(part, ranges.map(([first, last]) => range(first, last)).join(''), `share/${part}-${wght}.ttf`, {
      targetFormat: 'truetype',
      variationAxes: { wght },
    })
