import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Font, openSync } from 'fontkit'

/** Where typefaces are looked for: those of the project first, then those of its packages and of the computer. */
const FONT_FOLDERS = [
  'app/fonts/share',
  'app/fonts',
  'node_modules/@fontsource-variable',
  'node_modules/@fontsource',
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  join(homedir(), '.local/share/fonts'),
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  'C:\\Windows\\Fonts',
]
const FONT = /\.(?:ttf|otf|ttc|otc|woff2?)$/i
const LIGHT_OR_SLANTED = /italic|oblique|thin|light|condensed|mono/i
const BOLD = /bold|semibold|600|700/i

/** The outlines of some letters: SVG path data with the y axis downwards, and the box that they fill, in any unit. */
export type Outlines = { d: string; left: number; top: number; width: number; height: number }

/** The outlines of letters in any script. Undefined if no typeface has them all: boxes would be drawn instead. */
export function outlinesOf(letters: string, folders: readonly string[] = FONT_FOLDERS): Outlines | undefined {
  const characters = [...letters]
  for (const folder of folders)
    for (const file of fontFiles(folder)) {
      const font = openFonts(file).find((one) =>
        characters.every((character) => one.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
      )
      const outlines = font === undefined ? undefined : draw(font, letters)
      if (outlines !== undefined) return outlines
    }
  return undefined
}

/** The font files below a folder, upright and bold ones first. */
function fontFiles(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const rank = (file: string) => (LIGHT_OR_SLANTED.test(file) ? 2 : BOLD.test(file) ? 0 : 1)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => FONT.test(file))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((file) => join(folder, file))
}

function openFonts(file: string): Font[] {
  try {
    const opened = openSync(file)
    return 'fonts' in opened ? opened.fonts : [opened]
  } catch {
    // A damaged file, or a format that fontkit doesn't know: another file is tried.
    return []
  }
}

function draw(font: Font, letters: string): Outlines | undefined {
  const { glyphs, positions } = font.layout(letters)
  let pen = 0
  const parts: string[] = []
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    // Glyph 0 is the box for a missing character.
    if (glyph.id === 0) return undefined
    const path = glyph.path.transform(1, 0, 0, -1, pen + xOffset, -yOffset)
    pen += xAdvance
    if (path.commands.length === 0) continue
    parts.push(path.toSVG())
    const { minX, minY, maxX, maxY } = path.bbox
    box.left = Math.min(box.left, minX)
    box.top = Math.min(box.top, minY)
    box.right = Math.max(box.right, maxX)
    box.bottom = Math.max(box.bottom, maxY)
  }
  if (parts.length === 0) return undefined
  return {
    d: parts.join(''),
    left: box.left,
    top: box.top,
    width: box.right - box.left,
    height: box.bottom - box.top,
  }
}
