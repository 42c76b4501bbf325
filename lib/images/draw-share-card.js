import { readFile } from 'node:fs/promises'
import { ImageResponse } from 'next/og.js'
import sharp from 'sharp'
import { encodePicture, replaceFile } from './encoder.js'

/**
 * @typedef {object} ShareJob
 * @property {string} target path of the PNG
 * @property {import('react').ReactElement} card the card: HTML elements only, no components
 * @property {{ name: string, weight: 400 | 600, file: string }[]} fonts
 * @property {{ job: import('./encoder.js').PictureJob, file: string }} [side] the picture beside the words, and its file
 */

/** The `src` of a card's picture; `drawShareCard` replaces it. */
export const SIDE_PICTURE = 'picture:side'

/**
 * Draws a page's share picture: a PNG of 1200 × 630 px with a palette, which takes a third of the bytes of one in full
 * colour.
 * @param {ShareJob} job
 */
export async function drawShareCard({ target, card, fonts, side }) {
  if (side !== undefined) await encodePicture(side.job)
  const picture =
    side === undefined ? '' : `data:image/jpeg;base64,${(await readFile(side.file)).toString('base64')}`
  const drawing = JSON.parse(JSON.stringify(card), (_, value) => (value === SIDE_PICTURE ? picture : value))
  const loaded = await Promise.all(
    fonts.map(async ({ file, ...font }) => ({ ...font, data: await readFile(file) })),
  )
  const png = await new ImageResponse(drawing, { width: 1200, height: 630, fonts: loaded }).arrayBuffer()
  await replaceFile(target, async (file) => {
    await sharp(png).png({ palette: true, quality: 90, effort: 7 }).toFile(file)
  })
}
