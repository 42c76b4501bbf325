import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { imageSize } from 'image-size'
import { MEDIA_ADDRESS, mediaTypeOf } from '@/lib/images/media'
import { PUBLIC_DIRECTORY } from './files'
import type { PictureFile } from './schema'

/** A picture by the address that `findPicture` gave it. */
export function readPicture(directory: string, src: string): Uint8Array<ArrayBuffer> {
  const file = src.startsWith(`${MEDIA_ADDRESS}/`)
    ? join(directory, 'articles', src.slice(MEDIA_ADDRESS.length))
    : join(dirname(directory), PUBLIC_DIRECTORY, src)
  return new Uint8Array(readFileSync(file))
}

const pictures = new Map<string, PictureFile>()

/**
 * Finds a picture that a story names: `/x` lies under public/, anything else beside the story, in `folder`
 * (`articles/world`) of the content directory. Undefined where no picture is there.
 */
export function findPicture(directory: string, folder: string, src: string): PictureFile | undefined {
  const inPublic = src.startsWith('/')
  const path = inPublic ? join(dirname(directory), PUBLIC_DIRECTORY, src) : join(directory, folder, src)
  const root = inPublic ? join(dirname(directory), PUBLIC_DIRECTORY) : join(directory, 'articles')
  if (!path.startsWith(root + sep)) return undefined
  const file = statSync(path, { throwIfNoEntry: false })
  if (file?.isFile() !== true) return undefined
  const key = `${path} ${file.mtimeMs}`
  const known = pictures.get(key)
  if (known !== undefined) return known
  try {
    const content = readFileSync(path)
    const { width, height } = imageSize(content)
    const found = {
      src: inPublic ? src : posix.join(MEDIA_ADDRESS, folder.replace(/^articles\/?/, ''), src),
      width,
      height,
      bytes: content.length,
      mediaType: mediaTypeOf(path),
      version: createHash('sha256').update(content).digest('hex').slice(0, 8),
    }
    pictures.set(key, found)
    return found
  } catch {
    // image-size throws for bytes that are no picture it knows: the caller names the file and says what is expected.
    return undefined
  }
}
