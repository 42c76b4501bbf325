import { createHash } from 'node:crypto'
import type { SizedPicture } from '@/lib/content/schema'

/** A story's picture as the loader gives it, 1600 × 1067. `file` is where its original is. */
export function examplePicture(
  file = 'public/images/ferry.png',
  more: Partial<SizedPicture> = {},
): SizedPicture {
  const key = createHash('sha256').update(file).digest('hex').slice(0, 16)
  return {
    src: `/media/${key}/full.jpg`,
    alt: 'A ferry',
    credit: 'The Test',
    width: 1600,
    height: 1067,
    mediaType: 'image/jpeg',
    key,
    original: { file, mediaType: 'image/png', bytes: 84_000, hasLocation: false, isShown: true },
    ...more,
  }
}
