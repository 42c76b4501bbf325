'use client'

import { preload } from 'react-dom'

/**
 * Has the browser fetch typefaces while it still reads the page. Can't be a server component: what one of those preloads
 * is repeated in the prefetch of every story.
 */
export function PreloadFaces({ files }: { files: readonly string[] }) {
  for (const file of files) preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return null
}
