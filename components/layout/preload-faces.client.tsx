'use client'

import { preload } from 'react-dom'

/**
 * Preloads fonts. Can't be a server component: every prefetch of a story would repeat the preloads of a server
 * component.
 */
export function PreloadFaces({ files }: { files: readonly string[] }) {
  for (const file of files) preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return null
}
