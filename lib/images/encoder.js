import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp from 'sharp'

/**
 * Encodes versions of a picture. JavaScript, because a child process of the server runs this file without compiling it
 * (`worker.js`).
 *
 * @typedef {object} PictureJob
 * @property {string} source path of the original
 * @property {Record<string, string>} targets names of versions (lib/images/variants.ts) to the paths of their files
 * @property {string} [focus] `30% 20%`: the point that crops keep
 * @property {string} [credit] who made the picture
 * @property {string} [copyright] the copyright notice
 */

/** AVIF qualities, best first. docs/decisions/0004 has the bytes and seconds of others. */
const QUALITIES = [55, 50, 45, 40, 32]
/** For browsers without AVIF. */
const SMALL = { width: 640, quality: 75 }
/** Phones request widths up to 828: these versions have at most 60 KB, at a lower quality if needed. */
const PHONE = { width: 828, bytes: 60 * 1024 }
const JPEG = { quality: 80, progressive: true }
/**
 * As wide as `LARGEST` (variants.ts) and as high as the highest crop, so that an original is decoded once for all of
 * them.
 */
const BASE = { width: 1600, height: 1200 }

/**
 * Writes all versions of a job.
 * @param {PictureJob} job
 * @throws {Error} if the original can't be decoded
 */
export async function encodePicture({ source, targets, ...options }) {
  const names = Object.entries(targets)
  const drawn = names.filter(([name]) => !name.startsWith('original.'))
  for (const [name, target] of names)
    if (name.startsWith('original.')) await replaceFile(target, (file) => copyOriginal(source, name, file))
  if (drawn.length === 0) return
  const base = await decodedOnce(source)
  for (const [name, target] of drawn)
    await replaceFile(target, async (file) => {
      await writeFile(file, await encode(base, name, options))
    })
}

/**
 * @typedef {{ image: () => import('sharp').Sharp, width: number, height: number }} Base
 * A picture that may be read several times, and its size after its orientation is applied.
 */

/** @param {string} source @returns {Promise<Base & { format: string }>} */
async function openPicture(source) {
  const raw = await decodeHeic(source)
  if (raw !== undefined) return raw
  const options = { sequentialRead: true, failOn: /** @type {const} */ ('error') }
  const { autoOrient, format } = await sharp(source).metadata()
  const density = format === 'svg' ? await densityOf(source, autoOrient.width) : undefined
  const image = () => sharp(source, { ...options, ...(density !== undefined && { density }) }).autoOrient()
  return { image, ...autoOrient, format }
}

/**
 * The density at which a drawing is as wide as the largest version.
 * @param {string} source
 * @param {number} width at 72 dots per inch
 */
async function densityOf(source, width) {
  const scale = BASE.width / width
  // The width of a drawing in millimetres or inches grows with the square of the density.
  const doubled = await sharp(source, { density: 144 }).metadata()
  const isPhysical = (doubled.width ?? 0) > 3 * width
  return Math.min(2400, Math.max(72, 72 * (isPhysical ? Math.sqrt(scale) : scale)))
}

/**
 * Reads all pixels of a picture. Of a GIF only the first frame: all together may need gigabytes of memory.
 * @param {string} source
 * @throws {Error} if they can't be decoded, or a part of them is missing
 */
export async function decodePicture(source) {
  const { image, format } = await openPicture(source)
  if (format === 'webp') await sharp(source, { animated: true, failOn: 'error' }).stats()
  else if (format === 'jpeg') await decodeJpeg(source)
  else await image().resize({ width: 160, withoutEnlargement: true }).raw().toBuffer()
}

/**
 * libjpeg reports missing or damaged parts as warnings and fills them with grey. Additional bytes are harmless.
 * @param {string} source
 */
async function decodeJpeg(source) {
  try {
    await sharp(source, { sequentialRead: true, failOn: 'warning' }).resize({ width: 160 }).raw().toBuffer()
  } catch (error) {
    if (
      !(error instanceof Error) ||
      !/extraneous bytes|Invalid SOS|Inconsistent progression/.test(error.message)
    )
      throw error
  }
}

/**
 * The picture that was decoded last. Readers request several widths of a picture at about the same time, each of which
 * is a job of its own, and decoding a photograph takes longer than encoding a width.
 * @type {{ version: string, base: Promise<Base> } | undefined}
 */
let last

/** @param {string} source */
async function decodedOnce(source) {
  const { mtimeMs, size } = await stat(source)
  const version = `${source} ${mtimeMs} ${size}`
  if (last?.version === version) return last.base
  const base = decodePixels(source)
  last = { version, base }
  base.catch(() => {
    last = undefined
  })
  return base
}

/**
 * Decodes a picture to the size of its largest version.
 * @param {string} source
 * @returns {Promise<Base>}
 */
async function decodePixels(source) {
  const { image } = await openPicture(source)
  const { data, info } = await image()
    .resize({ ...BASE, fit: 'outside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return { image: () => sharp(data, { raw: { width, height, channels } }), width, height }
}

/**
 * Decodes a phone's HEIC, which sharp's binaries can't.
 * @param {string} source
 * @returns {Promise<(Base & { format: string }) | undefined>}
 */
async function decodeHeic(source) {
  const file = await open(source)
  const head = Buffer.alloc(32)
  try {
    await file.read(head, 0, 32, 0)
  } finally {
    await file.close()
  }
  if (!/^....ftyp.{0,16}hei[cmxs]/s.test(head.toString('latin1'))) return undefined
  const { default: decode } = await import('heic-decode')
  const { width, height, data } = await decode({ buffer: await readFile(source) })
  const pixels = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return {
    image: () => sharp(pixels, { raw: { width, height, channels: 4 } }),
    width,
    height,
    format: 'heic',
  }
}

/**
 * @param {Base} base
 * @param {string} name
 * @param {Omit<PictureJob, 'source' | 'targets'>} options
 */
async function encode(base, name, options) {
  const [, width = '', height] = /^(\d+)(?:x(\d+))?\.(?:avif|jpg)$/.exec(name) ?? []
  const image = base.image()
  if (height !== undefined) crop(image, base, { width: Number(width), height: Number(height) }, options.focus)
  else
    image.resize({
      width: Number(width) || (name === 'small.webp' ? SMALL.width : BASE.width),
      withoutEnlargement: true,
    })
  if (name === 'small.webp') return withRights(image.webp({ quality: SMALL.quality }), options).toBuffer()
  if (!name.endsWith('.avif'))
    return withRights(image.flatten({ background: 'white' }).jpeg(JPEG), options).toBuffer()
  const isForPhones = Number(width) <= PHONE.width
  // Most pixels are in the largest versions, and readers with such screens have faster connections: effort 0 takes a
  // third of the time.
  const effort = isForPhones ? 1 : 0
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  for (const quality of QUALITIES) {
    const version = sharp(data, { raw: info }).avif({ quality, effort })
    const bytes = await withRights(version, options).toBuffer()
    if (!isForPhones || bytes.length <= PHONE.bytes || quality === QUALITIES.at(-1)) return bytes
  }
  throw new Error('No quality to encode with')
}

/**
 * Cuts a picture to a size: around its focal point, else around the part with the most detail (sharp's strategy
 * `attention`). A small picture is enlarged, because search engines require a minimum width.
 * @param {import('sharp').Sharp} image
 * @param {{ width: number, height: number }} from
 * @param {{ width: number, height: number }} to
 * @param {string | undefined} focus
 */
function crop(image, from, to, focus) {
  if (focus === undefined) return image.resize({ ...to, fit: 'cover', position: 'attention' })
  const [x = 50, y = 50] = focus.split(' ').map(Number.parseFloat)
  const scale = Math.min(from.width / to.width, from.height / to.height)
  const width = Math.max(1, Math.floor(to.width * scale))
  const height = Math.max(1, Math.floor(to.height * scale))
  const start = (/** @type {number} */ point, /** @type {number} */ whole, /** @type {number} */ part) =>
    Math.round(Math.min(Math.max((point / 100) * whole - part / 2, 0), whole - part))
  return image
    .extract({ left: start(x, from.width, width), top: start(y, from.height, height), width, height })
    .resize({ ...to, fit: 'fill' })
}

/**
 * sharp drops all metadata; only credit and copyright are written again (IPTC Photo Metadata as XMP).
 * @param {import('sharp').Sharp} image
 * @param {Pick<PictureJob, 'credit' | 'copyright'>} rights
 */
function withRights(image, { credit, copyright }) {
  if (credit === undefined && copyright === undefined) return image
  const attribute = credit === undefined ? '' : ` photoshop:Credit="${escapeXml(credit)}"`
  const element =
    copyright === undefined
      ? ''
      : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`
  return image.withXmp(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"${attribute}>${element}</rdf:Description></rdf:RDF></x:xmpmeta>`,
  )
}

/** @param {string} text */
export function escapeXml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const LOCATION = /exif:GPSL(?:at|ong)itude/

/**
 * Drawings and animated GIFs are served as they are, but never with location data; an animated WebP is written again
 * without its metadata.
 * @param {string} source
 * @param {string} name
 * @param {string} file
 */
async function copyOriginal(source, name, file) {
  const bytes = name === 'original.webp' ? undefined : await readFile(source)
  if (bytes === undefined) await sharp(source, { animated: true }).webp({ quality: 80 }).toFile(file)
  else if (!LOCATION.test(bytes.toString('latin1'))) await writeFile(file, bytes)
  else if (name === 'original.gif') await sharp(bytes, { animated: true }).gif().toFile(file)
  else
    await writeFile(
      file,
      bytes.toString('utf8').replace(/<((?:\w+:)?(?:metadata|xmpmeta))\b[\s\S]*?<\/\1\s*>/g, ''),
    )
}

/**
 * Writes a file under a temporary name and renames it, because another process may read or write it at any moment. The
 * name is random: processes in two containers that share a cache may have the same id.
 * @param {string} target
 * @param {(file: string) => Promise<void>} write
 */
export async function replaceFile(target, write) {
  await mkdir(dirname(target), { recursive: true })
  const draft = `${target}.${randomUUID()}`
  try {
    await write(draft)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
