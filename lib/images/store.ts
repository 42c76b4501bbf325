import { join, resolve } from 'node:path'
import type { PictureFile } from './variants'

type Environment = Readonly<Record<string, string | undefined>>

/** The folder beside the content directory whose files are served unchanged. */
export const PUBLIC_DIRECTORY = 'public'
/** Below the project: the versions that a build has made, `<key>/<name>`. */
export const BUILT_MEDIA = '.broadsheet/media'
/** Below the project: the originals by the keys of their pictures, for versions that are made on request. */
export const BUILT_ORIGINALS = '.broadsheet/originals'

/**
 * The folder in which encoded pictures are kept between builds, and in which a server keeps those that it encodes on
 * request: `IMAGE_CACHE`, else a folder that Vercel and most build servers keep.
 */
export function imageCache(
  project: string,
  { IMAGE_CACHE, VERCEL }: Environment,
  isServing: boolean,
): string {
  // A function on Vercel can write nowhere else.
  if (VERCEL !== undefined && isServing) return '/tmp/images'
  return resolve(/* turbopackIgnore: true */ project, IMAGE_CACHE || '.next/cache/images')
}

/** The cache of the process that serves the site. */
export function servingCache(): string {
  return imageCache(process.cwd(), process.env, true)
}

/** The file of a version of a picture. */
export function versionFile(folder: string, { key }: Pick<PictureFile, 'key'>, name: string): string {
  return join(folder, key, name)
}

/** The task that writes versions of a picture into a folder. */
export function pictureTask(picture: PictureFile, source: string, folder: string, names: readonly string[]) {
  const { focus, credit, copyright } = picture.original
  return {
    source,
    targets: Object.fromEntries(names.map((name) => [name, versionFile(folder, picture, name)])),
    focus,
    credit,
    copyright,
  }
}
