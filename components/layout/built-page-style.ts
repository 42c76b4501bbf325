import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { THEME } from '@/lib/format/this-theme'
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

/** The style sheet of every page. */
export function pageStyle(): string {
  return BUILT.css
}

/** The script that applies the reader's settings to the style sheet. */
export function settingsScript(): string {
  return SETTINGS_SCRIPT
}

/**
 * The script that preloads the fonts of the first screen: the first file of each family that is first in a `--font-…` of
 * the theme, or only the italic of its display family. Without a preload, fonts arrive after the first paint, and Chrome
 * doesn't use them until the next page load. Empty if there is none.
 */
export function facesScript(style: 'roman' | 'italic'): string {
  const families = [...THEME.matchAll(/--font-([\w-]+):\s*["']?([^"',;]+)/g)]
    .filter(([, name]) => style === 'roman' || name === 'display')
    .map(([, , family = '']) => family.trim())
  const files = [...new Set(families)].flatMap((family) => {
    const face = BUILT.faces.find(
      (one) => one.family === family && (one.style === 'italic') === (style === 'italic'),
    )
    return face?.url ?? []
  })
  return files.length === 0 ? '' : preloadScript(files)
}

/**
 * A script, because HTML has no condition for the speed of a connection. On a slow one, fonts arrive too late to be
 * shown, and take half of the bandwidth from the lead picture until then. Safari and Firefox don't report the speed, so
 * they always preload.
 */
function preloadScript(files: readonly string[]): string {
  return `(c=>{if(!c||!c.saveData&&!/[23]g/.test(c.effectiveType))for(const href of ${JSON.stringify(files)})document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"font",type:"font/woff2",crossOrigin:"",href}))})(navigator.connection)`
}
