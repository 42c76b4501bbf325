/** Where every image of the site is served: `/media/<key>/<name>`. The key changes with the bytes of the file. */
export const MEDIA_PATH = '/media'

/** The facts of a picture's file, and its URL. */
export type PictureFile = {
  /** The URL path of the largest version, for feeds, sitemaps and search engines. */
  src: string
  /** Of that version, in pixels. */
  width: number
  height: number
  mediaType: string
  /** 16 hex digits: a digest of the bytes, the focal point and the encoding. */
  key: string
  original: Original
}

/** The file in the repository. `/media` never serves one with location data. */
type Original = {
  /** Beside or below the content directory: `public/images/ferry.jpg`, `articles/world/ferry.jpg`. */
  file: string
  mediaType: string
  bytes: number
  hasLocation: boolean
  /** Whether browsers can show the original. */
  isShown: boolean
  focus?: string
  /** Credit and copyright in the file's metadata; every version repeats them. */
  credit?: string
  copyright?: string
}

/** Increase it when the encoding changes: every version then gets another URL. */
export const ENCODING = 3

/** Widths in `srcset`, in pixels. */
const WIDTHS = [160, 320, 480, 640, 828, 1080, 1280, 1600]
export const LARGEST = 1600

/** The crops of a lead picture that search engines ask for (Google: these ratios, at least 1,200 px wide). */
export const CROPS = {
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
} as const satisfies Record<string, Size>

type Size = { width: number; height: number }

/** The size of share pictures, in pixels. A crop of the lead picture has it too, for headlines that can't be drawn. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const
/** The size of the picture beside the words of a share picture. */
export const SHARE_SIDE = { width: 448, height: SHARE_SIZE.height } as const

/** For browsers without AVIF: 640 pixels wide, or as wide as the picture. */
const SMALL = 'small.webp'
/**
 * A name is a width (`640.avif`), `small.webp`, the whole picture (`full.jpg`), a crop (`1200x675.jpg`) or a copy
 * (`original.svg`).
 */
export const FULL = 'full.jpg'

export function cropName({ width, height }: Size): string {
  return `${width}x${height}.jpg`
}

export function cropPath({ key }: Pick<PictureFile, 'key'>, size: Size): string {
  return `${MEDIA_PATH}/${key}/${cropName(size)}`
}

/** The widths of a picture that is `width` pixels wide; pictures are never enlarged. */
function widthsOf(width: number): number[] {
  return [...WIDTHS.filter((one) => one < width), width]
}

/** The candidates for an `<img srcset>`; none if the picture is served as a copy (SVG, animated GIF). */
export function candidates({
  src,
  width,
}: Pick<PictureFile, 'src' | 'width'>): { path: string; width: number }[] {
  if (!src.endsWith(`/${FULL}`)) return []
  const folder = src.slice(0, -FULL.length)
  return widthsOf(width).map((one) => ({ path: `${folder}${one}.avif`, width: one }))
}

/** The path of the version of a picture that all browsers show, from the path of any version. */
export function pathForAll(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return isCopy(name) ? path : `${path.slice(0, -name.length)}${SMALL}`
}

function isCopy(name: string): boolean {
  return name.startsWith('original.')
}

/** The names of all versions of a picture that can be requested. Only lead pictures have crops. */
export function variantNames({ src, width }: Pick<PictureFile, 'src' | 'width'>, isLead: boolean): string[] {
  const whole = src.slice(src.lastIndexOf('/') + 1)
  return [
    ...(whole === FULL ? [...widthsOf(width).map((one) => `${one}.avif`), SMALL] : []),
    whole,
    ...(isLead ? [...Object.values(CROPS), SHARE_SIZE].map(cropName) : []),
  ]
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** The media type of a version, by the end of its name. */
export function mediaTypeOf(name: string): string {
  return MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}
