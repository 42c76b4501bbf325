import { imageSize } from 'image-size'
import type { Problem } from '@/lib/content/finding'
import { heifSize } from './heif-size'
import { type Metadata, readMetadata } from './metadata'
import { errorCode } from './try-to-read'

type PictureFormat = 'avif' | 'gif' | 'heic' | 'jpeg' | 'png' | 'svg' | 'webp'

/** The facts of a picture file. Width and height in pixels are those after its orientation is applied. */
export type PictureFacts = Omit<Metadata, 'orientation'> & {
  format: PictureFormat
  width: number
  height: number
  isAnimated: boolean
}

/** sharp's limit for the pixels of one picture (`limitInputPixels`). */
const MOST_PIXELS = 0x3fff ** 2
const EXPORT =
  'a JPEG, PNG, WebP, AVIF, GIF, SVG or HEIC file: open the picture in an image editor and export it as JPEG or PNG'
const AGAIN = 'an undamaged file: copy it again from the camera or the program that it was made with'

/** Formats that some browsers don't show, by their name in image-size. */
const REFUSED: Readonly<Record<string, string>> = {
  bmp: 'a BMP file',
  cur: 'a Windows cursor',
  dds: 'a DDS file',
  icns: 'a macOS icon',
  ico: 'an icon file (ICO)',
  j2c: 'a JPEG 2000 file',
  jp2: 'a JPEG 2000 file',
  jxl: 'a JPEG XL file',
  'jxl-stream': 'a JPEG XL file',
  ktx: 'a KTX file',
  pnm: 'a PNM file',
  psd: 'a Photoshop file (PSD)',
  tga: 'a TGA file',
  tiff: 'a TIFF file',
}

/** Reads the beginning of a picture file. The content decides on the format, not the name. Doesn't decode pixels. */
export function inspectPicture(content: Uint8Array): PictureFacts | Problem {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes.length === 0) return { found: 'an empty file', expected: AGAIN }
  const format = formatOf(bytes)
  try {
    if (format === undefined) return refusal(bytes)
    if (!isWhole(bytes, format)) return { found: 'a file that ends before its picture does', expected: AGAIN }
    const { orientation, ...metadata } = readMetadata(bytes)
    const size = sizeOf(bytes, format, orientation)
    if (size === undefined && format === 'svg') return NO_SIZE
    if (size === undefined || size.width < 1 || size.height < 1)
      return { found: `a damaged ${format.toUpperCase()} file without a size`, expected: AGAIN }
    const { width, height } = size
    if (width * height > MOST_PIXELS)
      return {
        found: `a picture of ${width} × ${height} pixels (${Math.round((width * height) / 1e6)} megapixels)`,
        expected: `at most ${Math.floor(MOST_PIXELS / 1e6)} megapixels: make it smaller in an image editor; 4,000 pixels of width are plenty`,
      }
    return { format, width, height, isAnimated: isAnimated(bytes, format), ...metadata }
  } catch (error) {
    // Both readers throw if a file ends inside a field; image-size also for an unknown format. These errors have no code.
    if (errorCode(error) !== undefined && !(error instanceof RangeError)) throw error
    return { found: 'a damaged file', expected: AGAIN }
  }
}

function refusal(bytes: Buffer): Problem {
  if (bytes.subarray(0, 64).every((byte) => byte === 0)) return { found: 'a damaged file', expected: AGAIN }
  if (bytes.toString('latin1', 0, 200).startsWith('version https://git-lfs'))
    return {
      found: 'a pointer of Git LFS in place of the picture',
      expected: 'the picture itself: run `git lfs pull`, and let your host fetch Git LFS files',
    }
  let type: string | undefined
  try {
    type = imageSize(bytes).type
  } catch (error) {
    if (errorCode(error) !== undefined) throw error
  }
  const name = REFUSED[type ?? '']
  return {
    found: name === undefined ? 'a file that is no picture' : `${name}, which browsers don’t show`,
    expected: EXPORT,
  }
}

function formatOf(bytes: Buffer): PictureFormat | undefined {
  const head = bytes.toString('latin1', 0, 16)
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^RIFF....WEBP/s.test(head)) return 'webp'
  if (/^....ftyp/s.test(head)) {
    const length = Math.min(bytes.readUInt32BE(0), 256)
    const brands = bytes.toString('latin1', 8, length)
    if (/avi[fs]/.test(brands)) return 'avif'
    return /hei[cmxs]|hev[cmxs]/.test(brands) ? 'heic' : undefined
  }
  return svgTag(bytes) === '' ? undefined : 'svg'
}

/** What may be before the first tag of a drawing: comments, and the entities that Illustrator declares. */
const PROLOGUE = /^\ufeff?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE svg\b[^[>]*(?:\[[^\]]*\]\s*)?>)*/i

/** The first tag of a drawing, in one line; empty for what is no drawing. */
function svgTag(bytes: Buffer): string {
  const root = bytes.toString('utf8', 0, 65_536).replace(PROLOGUE, '')
  return /^<svg(?:\s[^>]*)?>/.exec(root)?.[0].replace(/\s+/g, ' ') ?? ''
}

function sizeOf(bytes: Buffer, format: PictureFormat, orientation: number) {
  if (format === 'avif' || format === 'heic') return heifSize(bytes)
  if (format === 'svg') {
    const tag = svgTag(bytes)
    return hasSize(tag) ? imageSize(Buffer.from(tag)) : undefined
  }
  const { width, height } = imageSize(bytes)
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

const NO_SIZE: Problem = {
  found: 'a drawing without a size',
  expected: 'an SVG file with a `viewBox`, or with `width` and `height`: export it again with its size',
}

/** Whether the first tag of a drawing has a `viewBox`, or a width and a height that aren't zero or percentages. */
function hasSize(tag: string): boolean {
  const isLength = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["'][^"'%]*[1-9][^"'%]*["']`).test(tag)
  return /\sviewBox\s*=/.test(tag) || (isLength('width') && isLength('height'))
}

/** Whether the file has the end that its format prescribes. */
function isWhole(bytes: Buffer, format: PictureFormat): boolean {
  switch (format) {
    case 'jpeg':
      return bytes.indexOf('\xff\xd9', startOfScan(bytes), 'latin1') !== -1
    case 'png':
      return bytes.includes('IEND\xaeB`\x82', 0, 'latin1')
    case 'webp':
      return bytes.length >= 30 && bytes.readUInt32LE(4) + 8 <= bytes.length
    case 'gif':
      return framesOf(bytes) > 0
    case 'svg':
      return bytes.lastIndexOf('>', undefined, 'latin1') > 0
    // Boxes that are cut off throw when they are read.
    case 'avif':
    case 'heic':
      return true
  }
}

/** Where the picture's own data begins in a JPEG; what comes before may contain a thumbnail with an end of its own. */
function startOfScan(bytes: Buffer): number {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return bytes.length
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at++
    else if (marker === 0xda) return at
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes.length
}

function isAnimated(bytes: Buffer, format: PictureFormat): boolean {
  if (format === 'gif') return framesOf(bytes) > 1
  // The animation flag of the extended header.
  return format === 'webp' && bytes.toString('latin1', 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0
}

/** How many frames a GIF has; 0 if the file ends before its trailer. */
function framesOf(bytes: Buffer): number {
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const afterBlocks = (from: number) => {
    let at = from
    for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) at += length + 1
    return at + 1
  }
  let frames = 0
  for (let at = 13 + colours(bytes[10] ?? 0); at < bytes.length; ) {
    const block = bytes[at]
    if (block === 0x3b) return frames
    if (block === 0x21) at = afterBlocks(at + 2)
    else if (block === 0x2c) {
      frames++
      at = afterBlocks(at + 11 + colours(bytes[at + 9] ?? 0))
    } else return 0
  }
  return 0
}
