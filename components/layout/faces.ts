import { preload } from 'react-dom'

const FILES = {
  text: new URL('../../app/fonts/text.woff2', import.meta.url),
  display: new URL('../../app/fonts/display.woff2', import.meta.url),
  'display-italic': new URL('../../app/fonts/display-italic.woff2', import.meta.url),
  sans: new URL('../../app/fonts/sans.woff2', import.meta.url),
}

/** Has the faces of a page fetched beside its style sheet, so that they are there at its first moment. */
export function preloadFaces(names: readonly (keyof typeof FILES)[]): void {
  for (const name of names)
    preload(FILES[name].href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
