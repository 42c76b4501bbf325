/** Cuts the reading face to what the site needs: Western and Central European letters, weights 400–700. */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const source = new URL(
  '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  import.meta.url,
)
const target = new URL('../app/fonts/source-serif-4.woff2', import.meta.url)

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’‚“”„†•…′″‹›€−`

const font = await subsetFont(await readFile(source), characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
})
await writeFile(target, font)
console.log(`${fileURLToPath(target)}: ${font.length} bytes`)
