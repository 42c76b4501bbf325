import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isComplete } from './complete'
import { EncodingError, encodingQueue } from './queue'
import { addReadyPicture, type ReadyPicture } from './ready-pictures'
import { pictureSource } from './source'
import { BUILT_MEDIA, pictureTask, servingCache, versionFile } from './store'
import { MEDIA_PATH, mediaTypeOf, type PictureFile } from './variants'

declare global {
  /** See ready-pictures.js. */
  var broadsheetReadyPictures: Map<string, ReadyPicture> | undefined
}

/** Milliseconds that a request waits for a version that is being encoded, before it gets a fallback. */
const SHORT_WAIT = 150
/** Milliseconds that a request waits if there is no fallback. */
const LONG_WAIT = 20_000
/** Originals up to this many bytes can be a fallback. */
const LARGEST_FALLBACK = 1_000_000

const IMMUTABLE = 'public, max-age=31536000, s-maxage=31536000, immutable'
const TEN_SECONDS = 'public, max-age=10'

/**
 * A version of a picture: from the build, from the cache, or encoded now. Until it is ready, the response is the
 * nearest version that is, or the original. `origin` is the site's own, for functions on Vercel. Until `until`
 * (milliseconds since the epoch) the picture is public: server.js may serve a final version without asking again.
 */
export async function serveVersion(
  picture: PictureFile,
  name: string,
  origin: string,
  until = 0,
): Promise<Response> {
  const cache = servingCache()
  const target = versionFile(cache, picture, name)
  for (const file of [versionFile(BUILT_MEDIA, picture, name), target]) {
    const bytes = await completeFile(file, name, picture)
    if (bytes === undefined) continue
    const response = image(bytes, name, IMMUTABLE)
    const headers = Object.fromEntries(response.headers)
    if (until > Date.now())
      addReadyPicture(`${MEDIA_PATH}/${picture.key}/${name}`, { file, bytes: bytes.length, until, headers })
    return response
  }
  const made = encode(picture, name, target, origin)
  if (await isDone(made, SHORT_WAIT)) return image(await readFile(target), name, IMMUTABLE)
  const near = await nearest(picture, name, cache)
  if (near !== undefined) return image(near.bytes, near.name, TEN_SECONDS)
  const { isShown, hasLocation, bytes } = picture.original
  const canStandIn = isShown && !hasLocation && process.env.VERCEL === undefined
  if (canStandIn && bytes <= LARGEST_FALLBACK) return original(picture, origin)
  if (await isDone(made, LONG_WAIT)) return image(await readFile(target), name, IMMUTABLE)
  return canStandIn ? original(picture, origin) : tryLater()
}

/** A share image, which has no fallback. `made` adds it to the queue. */
export async function serveDrawing(target: string, made: () => Promise<void>): Promise<Response> {
  const ready = await completeFile(target, target)
  if (ready !== undefined) return image(ready, target, IMMUTABLE)
  return (await isDone(made(), LONG_WAIT)) ? image(await readFile(target), target, IMMUTABLE) : tryLater()
}

async function encode(picture: PictureFile, name: string, target: string, origin: string): Promise<void> {
  const source = await pictureSource(picture, origin)
  const job = pictureTask(picture, source, servingCache(), [name])
  await encodingQueue().add(target, { kind: 'picture', job })
}

/** Whether a job is done within some milliseconds; false if it fails, which the queue has logged. */
async function isDone(job: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  try {
    return await Promise.race([job.then(() => true), late])
  } catch (error) {
    if (error instanceof EncodingError) return false
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** The smallest ready version that is at least as wide, else the widest. */
async function nearest(picture: PictureFile, name: string, cache: string) {
  const wanted = widthOf(name)
  if (wanted === 0) return undefined
  const folder = join(cache, picture.key)
  const widths = (await namesIn(folder)).map(widthOf).filter((width) => width > 0 && width !== wanted)
  widths.sort((a, b) => a - b)
  const larger = widths.filter((width) => width > wanted)
  const smaller = widths.filter((width) => width < wanted).reverse()
  for (const width of [...larger, ...smaller]) {
    const near = `${width}.webp`
    const bytes = await completeFile(join(folder, near), near, picture)
    if (bytes !== undefined) return { name: near, bytes }
  }
  return undefined
}

/** 640 for `640.webp`, 0 for any other name. */
function widthOf(name: string): number {
  return Number(/^(\d+)\.webp$/.exec(name)?.[1] ?? 0)
}

async function original(picture: PictureFile, origin: string): Promise<Response> {
  try {
    const bytes = await readFile(await pictureSource(picture, origin))
    return respond(bytes, picture.original.mediaType, TEN_SECONDS)
  } catch (error) {
    // The queue has reported that the file can't be read.
    if (isMissing(error)) return tryLater()
    throw error
  }
}

function image(bytes: Buffer<ArrayBuffer>, name: string, cacheControl: string): Response {
  return respond(bytes, mediaTypeOf(name), cacheControl)
}

function respond(bytes: Buffer<ArrayBuffer>, type: string, cacheControl: string): Response {
  return new Response(bytes, { headers: { 'content-type': type, 'cache-control': cacheControl } })
}

function tryLater(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } })
}

/** The bytes of a version; undefined if the file is missing or cut off, so that it is made again. */
async function completeFile(
  path: string,
  name: string,
  picture?: PictureFile,
): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    const bytes = await readFile(path)
    return isComplete(bytes, name, picture?.original) ? bytes : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
