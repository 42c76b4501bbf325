import { FACES } from './built-page-style'
import { PreloadFaces } from './preload-faces.client'

/**
 * Preloads the first font file of each family that is first in a `--font-…` of the theme, or only the italic of its
 * display family. Without a preload, fonts arrive after the first paint, and Chrome doesn't use them until the next page
 * load.
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
