import { FACES } from './built-page-style'
import { PreloadFaces } from './preload-faces.client'

/**
 * Preloads the first font file of each family that the theme names first in a `--font-…`, or only the italic of its
 * display family. Found in the style sheet alone, fonts would arrive after the first paint, and Chrome wouldn't use
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
  return <PreloadFaces files={files} />
}
