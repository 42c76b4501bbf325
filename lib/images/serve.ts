import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isComplete } from './is-complete'
import { EncodingError, encodingQueue } from './queue'
import { addReadyPicture, type ReadyPicture } from './ready-pictures'
import { pictureSource } from './source'
import { BUILT_MEDIA, pictureTask, servingCache, versionFile } from './store'
import { errorCode } from './try-to-read'
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

/** Milliseconds for which all requests for a version get the same fallback without a new attempt. */
const FALLBACK_PERIOD = 1_000

type Bytes = Buffer<ArrayBuffer>

const IMMUTABLE = 'public, max-age=31536000, s-maxage=31536000, immutable'
const TEN_SECONDS = 'public, max-age=10'

/**
 * A version of a picture: from the build, from the cache, or encoded now. Until it is ready, the response is the
 * nearest version that is ready, or the original. `origin` is the site's own, for functions on Vercel. Until `until`
 * (milliseconds since the epoch) the picture is public: server.js may serve a final version without calling this
 * function.
 */
export async function serveVersion(
  picture: PictureFile,
  name: string,
  origin: string,
  until = 0,
): Promise<Response> {
  const path = `${MEDIA_PATH}/${picture.key}/${name}`
  const final = (file: string, bytes: Bytes) =>
    remember(path, file, { bytes, until, response: image(bytes, name, IMMUTABLE) })
  // Many readers who arrive at the same time get the same fallback without asking for the version again.
  const fallback = (file: string, bytes: Bytes, type: string) =>
    remember(path, file, {
      bytes,
      until: Math.min(until, Date.now() + FALLBACK_PERIOD),
      response: respond(bytes, type, TEN_SECONDS),
    })

  const cache = servingCache()
  const target = versionFile(cache, picture, name)
  for (const file of [versionFile(BUILT_MEDIA, picture, name), target]) {
    const bytes = await completeFile(file, name, picture)
    if (bytes !== undefined) return final(file, bytes)
  }
  const made = encode(picture, name, target, origin)
  if (await isDone(made, SHORT_WAIT)) return final(target, await readFile(target))
  const near = await nearest(picture, name, cache)
  if (near !== undefined) return fallback(near.file, near.bytes, mediaTypeOf(near.file))
  const { isShown, hasLocation, bytes, mediaType } = picture.original
  const canStandIn = isShown && !hasLocation && process.env.VERCEL === undefined
  const isLight = canStandIn && bytes <= LARGEST_FALLBACK
  if (!isLight && (await isDone(made, LONG_WAIT))) return final(target, await readFile(target))
  if (!canStandIn) return tryLater()
  const source = await pictureSource(picture, origin)
  const original = await fileAt(source)
  // The queue has reported that the file is missing.
  return original === undefined ? tryLater() : fallback(source, original, mediaType)
}

/** Returns the response, and stores for server.js where the file of the picture is. */
function remember(
  path: string,
  file: string,
  { bytes, until, response }: { bytes: Bytes; until: number; response: Response },
): Response {
  const headers = Object.fromEntries(response.headers)
  if (until > Date.now()) addReadyPicture(path, { file, bytes: bytes.length, until, headers })
  return response
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
    const near = `${width}.avif`
    const bytes = await completeFile(join(folder, near), near, picture)
    if (bytes !== undefined) return { file: join(folder, near), bytes }
  }
  return undefined
}

/** 640 for `640.avif`, 0 for any other name. */
function widthOf(name: string): number {
  return Number(/^(\d+)\.avif$/.exec(name)?.[1] ?? 0)
}

function image(bytes: Bytes, name: string, cacheControl: string): Response {
  return respond(bytes, mediaTypeOf(name), cacheControl)
}

function respond(bytes: Bytes, type: string, cacheControl: string): Response {
  return new Response(bytes, { headers: { 'content-type': type, 'cache-control': cacheControl } })
}

function tryLater(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } })
}

/** The bytes of a version; undefined if the file is missing or cut off, so that it is made again. */
async function completeFile(path: string, name: string, picture?: PictureFile): Promise<Bytes | undefined> {
  const bytes = await fileAt(path)
  return bytes !== undefined && isComplete(bytes, name, picture?.original) ? bytes : undefined
}

async function fileAt(path: string): Promise<Bytes | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
