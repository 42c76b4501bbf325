import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './encoder'
import { EncodingError } from './queue'
import { BUILT_MEDIA, BUILT_ORIGINALS, servingCache, versionFile } from './store'
import { FULL, MEDIA_PATH, type PictureFile } from './variants'

/**
 * The path of the file that versions of a picture are made from: its original; in a function on Vercel, which doesn't
 * have the originals, its largest version.
 * @param origin the site's own
 * @throws EncodingError if Vercel doesn't serve the largest version
 */
export async function pictureSource(picture: PictureFile, origin: string): Promise<string> {
  if (process.env.NODE_ENV !== 'production') {
    const { originalPath } = await import('./find-picture')
    return originalPath(process.env.CONTENT_DIRECTORY ?? 'content', picture)
  }
  if (process.env.VERCEL === undefined)
    return join(/* turbopackIgnore: true */ process.cwd(), BUILT_ORIGINALS, picture.key)
  const early = versionFile(BUILT_MEDIA, picture, FULL)
  if (existsSync(early)) return early
  const copy = versionFile(servingCache(), picture, `source-${FULL}`)
  if (!existsSync(copy)) await download(`${origin}${MEDIA_PATH}/${picture.key}/${FULL}`, copy)
  return copy
}

/** Fetches a static file of the site. */
async function download(url: string, target: string): Promise<void> {
  const { VERCEL_AUTOMATION_BYPASS_SECRET: secret } = process.env
  const response = await fetch(url, {
    // Vercel sets the secret in deployments that are closed to the public, so that they can fetch from themselves.
    headers: secret === undefined ? {} : { 'x-vercel-protection-bypass': secret },
  })
  const type = response.headers.get('content-type') ?? 'no content type'
  if (!response.ok || !type.startsWith('image/')) {
    const problem = `${url}: found ${response.status} and ${type}, expected a picture`
    console.error(problem)
    throw new EncodingError(problem)
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  await replaceFile(target, (file) => writeFile(file, bytes))
}
