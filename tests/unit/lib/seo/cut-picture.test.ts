import sharp from 'sharp'
import { expect, test } from 'vitest'
import { CROPS } from '@/lib/seo/crops'
import { cutPicture, slimPng } from '@/lib/seo/cut-picture'

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 40, b: 40, alpha: 0.5 } } })

test.each([
  ['PNG', async () => drawn(1600, 1067).png().toBuffer()],
  ['WebP', async () => drawn(1600, 1067).webp().toBuffer()],
  ['AVIF', async () => drawn(400, 300).avif({ effort: 0 }).toBuffer()],
  ['a narrow JPEG', async () => drawn(300, 900).jpeg().toBuffer()],
  [
    'SVG',
    async () =>
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9v9"/></svg>'),
  ],
])('%s is cut to each size', async (_format, make) => {
  const bytes = new Uint8Array(await make())
  for (const size of Object.values(CROPS)) {
    const { format, width, height } = await sharp(await cutPicture(bytes, size)).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', ...size })
  }
})

test('a photograph stands upright, as its camera noted', async () => {
  const sideways = await drawn(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const cut = await sharp(await cutPicture(new Uint8Array(sideways), { width: 20, height: 40 })).metadata()
  expect(cut.orientation ?? 1).toBe(1)
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
