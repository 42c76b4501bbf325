import { FACES } from './built-page-style'

/**
 * Preloads the fonts of the first screen: the first file of each family that is first in a `--font-…` of the theme, or
 * only the italic of its display family. Without a preload, fonts arrive after the first paint, and Chrome doesn't use
 * them until the next page load.
 */
export function FirstFaces({ theme, style }: { theme: string; style: 'roman' | 'italic' }) {
  const families = [...theme.matchAll(/--font-([\w-]+):\s*["']?([^"',;]+)/g)]
    .filter(([, name]) => style === 'roman' || name === 'display')
    .map(([, , family = '']) => family.trim())
  const files = [...new Set(families)].flatMap((family) => {
    const face = FACES.find(
      (one) => one.family === family && (one.style === 'italic') === (style === 'italic'),
    )
    return face?.url ?? []
  })
  if (files.length === 0) return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant and the URLs of the build's own files
  return <script dangerouslySetInnerHTML={{ __html: preloadScript(files) }} />
}

/**
 * A script, because HTML has no condition for the speed of a connection. On a slow one, fonts arrive too late to be
 * shown, and take half of the bandwidth from the lead picture until then. Safari and Firefox don't report the speed, so
 * they always preload.
 */
function preloadScript(files: readonly string[]): string {
  return `(c=>{if(!c||!c.saveData&&!/[23]g/.test(c.effectiveType))for(const href of ${JSON.stringify(files)})document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"font",type:"font/woff2",crossOrigin:"",href}))})(navigator.connection)`
}
