import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { preload } from 'react-dom'

/** The faces that a first screen is set in, by family; `npm run fonts` cuts them. */
const FILES = {
  roman: new Map([
    ['Source Serif', new URL('./text.woff2', import.meta.url)],
    ['Source Serif Display', new URL('./display.woff2', import.meta.url)],
    ['Public Sans', new URL('./sans.woff2', import.meta.url)],
  ]),
  italic: new Map([['Source Serif Display', new URL('./display-italic.woff2', import.meta.url)]]),
}

const theme = readFileSync(join(process.cwd(), 'app/theme.css'), 'utf8')
/** The first family of each `--font-…`, once. */
const families = new Set([...theme.matchAll(/--font-[\w-]+:\s*"([^"]+)"/g)].map((match) => match[1] ?? ''))

/**
 * Has the browser fetch the faces that the theme names while it still reads the page. Asked for by the style sheet
 * alone, they come after the first frame, and Chrome then goes without them for as long as a reader follows links.
 */
export function preloadFaces(style: keyof typeof FILES): void {
  for (const family of families) {
    const file = FILES[style].get(family)
    if (file !== undefined)
      preload(file.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
}
