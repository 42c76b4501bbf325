import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** Of 12 megapixels, as phones take them. */
const SIZE = { width: 4000, height: 3000 }
/** The start of every JPEG file, and the marker of a comment (ITU T.81, B.1.1.3). */
const START = 2
const COMMENT = 0xfffe

/**
 * Writes `count` JPEG photographs of 12 megapixels. Encoding each would take minutes, so they are copies of
 * one photograph, each with another comment and therefore another digest.
 * @returns their names
 */
export async function writePhotographs(folder: string, count: number): Promise<string[]> {
  if (count === 0) return []
  mkdirSync(folder, { recursive: true })
  const photograph = await takePhotograph()
  return Array.from({ length: count }, (_, index) => {
    const comment = Buffer.alloc(8)
    comment.writeUInt16BE(COMMENT, 0)
    comment.writeUInt16BE(6, 2)
    comment.writeUInt32BE(index, 4)
    const name = `photograph-${index}.jpg`
    writeFileSync(
      join(folder, name),
      Buffer.concat([photograph.subarray(0, START), comment, photograph.subarray(START)]),
    )
    return name
  })
}

/** Coarse and fine noise, which has the size and decoding time of a photograph of a landscape. */
async function takePhotograph(): Promise<Buffer> {
  const noise = (width: number, height: number, sigma: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: 'grey',
        noise: { type: 'gaussian', mean: 128, sigma },
      },
    })
  const fine = await noise(SIZE.width / 2, SIZE.height / 2, 12)
    .resize(SIZE)
    .png()
    .toBuffer()
  const coarse = await noise(40, 30, 60).png().toBuffer()
  return sharp(await sharp(coarse).resize(SIZE).png().toBuffer())
    .composite([{ input: fine, blend: 'overlay' }])
    .jpeg({ quality: 88 })
    .toBuffer()
}
