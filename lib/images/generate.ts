import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { copyFile, link, mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { encodePicture, type PictureJob } from './encoder'
import { originalPath } from './find-picture'
import { forEachLimited } from './for-each-limited'
import { isCompleteFile } from './is-complete'
import { BUILT_MEDIA, BUILT_ORIGINALS, imageCache, pictureTask, versionFile } from './store'
import { errorCode } from './try-to-read'
import { FULL, type PictureFile, variantNames } from './variants'

/** A picture that the site shows now or later. */
export type PlannedPicture = {
  picture: PictureFile
  /** Whether search engines get crops of it. */
  isLead: boolean
  /** Whether the build encodes all its versions; others are encoded on request. */
  isPrebuilt: boolean
  /** Whether a public story shows it now. */
  isPublic: boolean
}

type GeneratedPictures = { pictures: number; encoded: number; seconds: number }

type Places = { project: string; content: string; env: Readonly<Record<string, string | undefined>> }

/** Milliseconds after which pictures that no build used, and share images, are deleted from the cache. */
const KEPT = 30 * 86_400_000

/**
 * Creates the pictures of a build: encodes versions that aren't in the cache, deletes those that no build has used for
 * 30 days, and copies versions and originals to the build's folders. On Vercel the versions become static files; a
 * function encodes the others from the largest version, so that no original is published.
 */
export async function generatePictures(
  planned: readonly PlannedPicture[],
  { project, content, env }: Places,
): Promise<GeneratedPictures> {
  const start = performance.now()
  const isVercel = env.VERCEL !== undefined
  const cache = imageCache(project, env, false)
  const published = join(project, 'public/media')
  const built = join(project, BUILT_MEDIA)
  const media = isVercel ? published : built
  const originals = join(project, BUILT_ORIGINALS)
  // Also remove the folder of a build for the other target: it may contain pictures of stories that are withdrawn now.
  for (const folder of [published, built, originals]) rmSync(folder, { recursive: true, force: true })
  for (const { picture } of planned) markAsUsed(join(cache, picture.key))
  prune(cache)
  // Several pictures are encoded at the same time, each in one thread; libvips would start more.
  const threads = sharp.concurrency(1)
  let encoded = 0
  await forEachLimited(planned, availableParallelism(), async ({ picture, isLead, isPrebuilt, isPublic }) => {
    const source = originalPath(content, picture)
    const all = variantNames(picture, isLead)
    const names = [...(isPrebuilt ? all : []), ...(isVercel ? [FULL, ...copiesOf(all)] : [])]
    const missing: string[] = []
    for (const name of names)
      if (!(await isCompleteFile(versionFile(cache, picture, name), name, picture))) missing.push(name)
    if (missing.length > 0) await encodeOrExplain(pictureTask(picture, source, cache, missing))
    encoded += missing.length
    if (isPublic || !isVercel)
      for (const name of names)
        await place(versionFile(cache, picture, name), versionFile(media, picture, name))
    // By key: several files may contain the same picture.
    if (!isVercel) await place(source, join(originals, picture.key))
    else if (!isPublic) await place(versionFile(cache, picture, FULL), versionFile(built, picture, FULL))
  })
  sharp.concurrency(threads)
  return { pictures: planned.length, encoded, seconds: (performance.now() - start) / 1000 }
}

/** The copies of the original, which a function on Vercel can't create. */
function copiesOf(names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith('original.'))
}

/** @throws Error that names the file where it can't be decoded */
async function encodeOrExplain(job: PictureJob): Promise<void> {
  try {
    await encodePicture(job)
  } catch (cause) {
    // An error of the file system: a full disk, missing permission.
    if (errorCode(cause) !== undefined) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `${job.source} can’t be decoded (${reason}): copy the picture again from the camera or the program that it was made with`,
      { cause },
    )
  }
}

/** Creates a hard link, which takes no space, or a copy on another file system. */
async function place(from: string, to: string): Promise<void> {
  if (existsSync(to)) return
  await mkdir(dirname(to), { recursive: true })
  try {
    await link(from, to)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error
    await copyFile(from, to)
  }
}

/** Sets the date of a picture's folder, which is the date of the last build that used it. */
function markAsUsed(folder: string): void {
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date())
}

/**
 * Deletes old pictures and share images. Several builds may share a cache, so a build must not delete what another one
 * uses.
 */
function prune(cache: string): void {
  const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
  const drawings = join(cache, 'share')
  const paths = [
    ...namesIn(cache).flatMap((name) => (/^[0-9a-f]{16}$/.test(name) ? join(cache, name) : [])),
    ...namesIn(drawings).map((name) => join(drawings, name)),
  ]
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false })
    // `force`, because another build may remove the same file.
    if (stats && Date.now() - stats.mtimeMs > KEPT) rmSync(path, { recursive: true, force: true })
  }
}
