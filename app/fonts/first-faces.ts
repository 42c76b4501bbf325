import { readFileSync } from 'node:fs'
import { join } from 'node:path'

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
 * Addresses of the faces that the theme names. Asked for by the style sheet alone, they would come after the first frame,
 * and Chrome would go without them for as long as a reader follows links.
 */
export function firstFaces(style: keyof typeof FILES): string[] {
  return [...families].flatMap((family) => FILES[style].get(family)?.pathname ?? [])
}
