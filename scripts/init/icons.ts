import sharp from 'sharp'
import { initials } from './initials'
import { type Outlines, outlinesOf } from './lettermark'

const SIZE = 512
/** The part of an icon's width and height that letters may fill. Systems cut corners off. */
const FILLED = { width: 0.66, height: 0.46 }
const SVG_ICON = 'app/icon.svg'
export const PNG_ICONS = [
  { file: 'public/icons/192.png', width: 192 },
  { file: 'public/icons/512.png', width: 512 },
  { file: 'app/apple-icon.png', width: 180 },
] as const

/** Files of the icons and of the logo. */
export const ICON_FILES: readonly string[] = [SVG_ICON, ...PNG_ICONS.map(({ file }) => file)]

export type Mark = { svg: Buffer; letters: string; isDrawn: boolean }
type Colours = { accent: string; paper: string }

/**
 * An emblem of a publication's initials as SVG. The letters are outlines, so that it needs no typeface. Without a typeface
 * for them it has lines of text in their place, and `isDrawn` is false.
 */
export function markOf(
  { name, language }: { name: string; language: string },
  { accent, paper }: Colours,
  outlines: (letters: string) => Outlines | undefined = outlinesOf,
): Mark {
  const letters = initials(name, language)
  const drawn = letters === '' ? undefined : outlines(letters)
  const shape =
    drawn === undefined
      ? `<path fill="${paper}" d="M112 136h288v72H112zM112 256h288v36H112zM112 340h184v36H112z"/>`
      : `<path fill="${paper}" transform="${placed(drawn)}" d="${drawn.d}"/>`
  return {
    svg: Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}"><rect width="${SIZE}" height="${SIZE}" fill="${accent}"/>${shape}</svg>\n`,
    ),
    letters,
    isDrawn: drawn !== undefined,
  }
}

/** Moves and scales outlines into the middle of the icon. */
function placed({ left, top, width, height }: Outlines): string {
  const scale = Math.min((FILLED.width * SIZE) / width, (FILLED.height * SIZE) / height)
  const x = SIZE / 2 - scale * (left + width / 2)
  const y = SIZE / 2 - scale * (top + height / 2)
  return `translate(${round(x)} ${round(y)}) scale(${scale.toPrecision(5)})`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** An SVG icon that contains a logo, with a background where the logo isn't square. */
export async function iconOf(logo: Buffer, { paper }: Pick<Colours, 'paper'>): Promise<Buffer> {
  const png = await sharp(logo, { density: 300 })
    .resize(SIZE, SIZE, { fit: 'contain', background: paper })
    .flatten({ background: paper })
    .png({ palette: true, effort: 9 })
    .toBuffer()
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}"><image width="${SIZE}" height="${SIZE}" href="data:image/png;base64,${png.toString('base64')}"/></svg>\n`,
  )
}

/** All icon files of an SVG icon, by their paths in the project. */
export async function iconFiles(svg: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>([[SVG_ICON, svg]])
  for (const { file, width } of PNG_ICONS)
    files.set(file, await sharp(svg).resize(width, width).png({ palette: true, effort: 9 }).toBuffer())
  return files
}
