import { PreloadFaces } from './preload-faces.client'

/** The faces that first screens are set in, by family; `npm run fonts` cuts them. */
const FILES = {
  roman: new Map([
    ['Source Serif', new URL('../../app/fonts/text.woff2', import.meta.url)],
    ['Source Serif Display', new URL('../../app/fonts/display.woff2', import.meta.url)],
    ['Public Sans', new URL('../../app/fonts/sans.woff2', import.meta.url)],
  ]),
  italic: new Map([
    ['Source Serif Display', new URL('../../app/fonts/display-italic.woff2', import.meta.url)],
  ]),
}

/**
 * Has the browser fetch the faces that a theme names first in its `--font-…`. Asked for by the style sheet alone, they
 * come after the first frame, and Chrome goes without them for as long as a reader follows links.
 */
export function FirstFaces({ theme, style }: { theme: string; style: keyof typeof FILES }) {
  const families = new Set(
    [...theme.matchAll(/--font-[\w-]+:\s*["']?([^"',;]+)/g)].map((match) => match[1]?.trim() ?? ''),
  )
  // Whole: the address of a deployment ends in its id.
  return <PreloadFaces files={[...families].flatMap((family) => FILES[style].get(family)?.href ?? [])} />
}
