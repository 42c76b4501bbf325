import sharp from 'sharp'
import { expect, test } from 'vitest'
import { CROPS } from '@/lib/images/crops'
import { cutPicture, slimPng } from '@/lib/images/cut-picture'

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 40, b: 40, alpha: 0.5 } } })

test.each([
  ['PNG', async () => drawn(320, 213).png().toBuffer()],
  ['WebP', async () => drawn(320, 213).webp().toBuffer()],
  ['AVIF', async () => drawn(80, 60).avif({ effort: 0 }).toBuffer()],
  ['a narrow JPEG', async () => drawn(60, 180).jpeg().toBuffer()],
  [
    'SVG',
    async () =>
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9v9"/></svg>'),
  ],
])('%s is cut and made a JPEG', async (_format, make) => {
  const size = { width: 120, height: 90 }
  const { format, width, height } = await sharp(
    await cutPicture(new Uint8Array(await make()), size),
  ).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', ...size })
})

test('each crop has its size, of whatever size the picture was', async () => {
  const bytes = new Uint8Array(await drawn(300, 900).png().toBuffer())
  for (const size of Object.values(CROPS))
    expect(await sharp(await cutPicture(bytes, size)).metadata()).toMatchObject(size)
})

test('a photograph stands upright, as its camera noted', async () => {
  // Red on the left and blue on the right, to be turned by a quarter clockwise (EXIF orientation 6).
  const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer()
  const sideways = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#0000ff' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const cut = await cutPicture(new Uint8Array(sideways), { width: 40, height: 80 })
  const { data, info } = await sharp(cut).raw().toBuffer({ resolveWithObject: true })
  const colourAt = (y: number) =>
    [...data.subarray((y * info.width + 20) * 3).subarray(0, 3)].map((c) => c > 128)
  expect(colourAt(10)).toEqual([true, false, false])
  expect(colourAt(70)).toEqual([false, false, true])
})

test('a drawn picture keeps its size and loses bytes', async () => {
  const noisy = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
      background: '#000',
    },
  })
    .png()
    .toBuffer()
  const slim = await slimPng(Uint8Array.from(noisy).buffer)
  expect(slim.length).toBeLessThan(noisy.length)
  expect(await sharp(slim).metadata()).toMatchObject({ format: 'png', width: 300, height: 300 })
})
