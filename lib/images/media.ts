import { extname } from 'node:path'
import type { Article } from '@/lib/content/schema'

/** The address under which pictures that lie beside a story are served. */
export const MEDIA_ADDRESS = '/media'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** Paths below `/media/` of the pictures that lie beside stories: lead pictures and figures. */
export function picturesBeside(stories: readonly Pick<Article, 'image' | 'figures'>[]): string[] {
  const sources = stories.flatMap(({ image, figures }) => [image, ...Object.values(figures)])
  const beside = sources.flatMap((picture) =>
    picture?.src.startsWith(`${MEDIA_ADDRESS}/`) ? picture.src.slice(MEDIA_ADDRESS.length + 1) : [],
  )
  return [...new Set(beside)]
}
