import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SETTINGS_SCRIPT } from './settings-script'

/** One font file of the site. */
export type FontFace = { family: string; style: string; url: string }
/** The style sheet of all pages, minified, and the font files that it names. */
export type CompiledStyle = { css: string; faces: FontFace[] }

/** The style that `scripts/prepare.ts` has compiled. Empty in development, where Next.js links `app/globals.css`. */
const BUILT: CompiledStyle =
  process.env.NODE_ENV === 'production'
    ? JSON.parse(readFileSync(join(process.cwd(), '.broadsheet/page-style.json'), 'utf8'))
    : { css: '', faces: [] }

/** The font files of the style sheet, in its order. */
export const FACES = BUILT.faces

/** The style sheet of every page. */
export function pageStyle(): string {
  return BUILT.css
}

/** The script that applies the reader's settings to the style sheet. */
export function settingsScript(): string {
  return SETTINGS_SCRIPT
}
