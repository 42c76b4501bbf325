import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'
import { findPicture } from '@/lib/images/find-picture'
import { isProblem } from '@/lib/images/try-to-read'
import type { PictureFile } from '@/lib/images/variants'

/** Left half red, right half blue. */
export function twoColours(width = 80, height = 40) {
  const half = { create: { width: width / 2, height, channels: 3 as const, background: '#c02020' } }
  return sharp({ create: { width, height, channels: 3, background: '#2040c0' } }).composite([
    { input: half, left: 0, top: 0 },
  ])
}

/** Two frames, 80 × 40. */
export async function animation() {
  const frame = (background: string) => sharp({ create: { width: 80, height: 40, channels: 3, background } })
  const frames = ['#c02020', '#2040c0'].map((colour) => frame(colour).png().toBuffer())
  return sharp(await Promise.all(frames), { join: { animated: true } })
}

/** A project folder with files; removed after the test. */
export function projectWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const project = mkdtempSync(join(tmpdir(), 'broadsheet-images-'))
  onTestFinished(() => rmSync(project, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), content)
  }
  return project
}

/** The picture that a story in `articles/world` names, or why there is none. */
export function find(project: string, src: string, focus?: string) {
  return findPicture(join(project, 'content'), 'articles/world', src, focus)
}

/** The same for a picture that is there. */
export function found(project: string, src: string, focus?: string): PictureFile {
  const picture = find(project, src, focus)
  if (isProblem(picture)) throw new Error(`${picture.found}, expected ${picture.expected}`)
  return picture
}

/** The colour at a point of an image: `red`, `blue` or its numbers. */
export async function colourAt(image: Uint8Array | string, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (y * info.width + x) * info.channels
  const [red = 0, , blue = 0] = data.subarray(at, at + 3)
  return red > 150 && blue < 80 ? 'red' : blue > 150 && red < 80 ? 'blue' : `${red} ${blue}`
}
