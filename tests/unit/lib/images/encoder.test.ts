import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodePicture } from '@/lib/images/encoder'
import { findPicture } from '@/lib/images/find-picture'
import { isComplete } from '@/lib/images/is-complete'
import { FULL, LARGEST, variantNames } from '@/lib/images/variants'
import { animation, colourAt, found, projectWith, twoColours } from './pictures'

/** Encodes versions of a file, alone or together, and gives the paths of the results. */
async function encode(bytes: Uint8Array, names: readonly string[], focus?: string) {
  const project = projectWith({ source: bytes })
  const targets = Object.fromEntries(names.map((name) => [name, join(project, name)]))
  await encodePicture({ source: join(project, 'source'), targets, ...(focus !== undefined && { focus }) })
  return targets
}

/** One version, encoded by itself. */
async function version(bytes: Uint8Array, name: string, focus?: string) {
  return readFileSync((await encode(bytes, [name], focus))[name] ?? '')
}

test('versions have the format and size that their names say, and are never enlarged but for crops', async () => {
  const png = await twoColours(800, 400).png().toBuffer()
  const sizes = {
    '160.avif': ['heif', 160, 80],
    '800.avif': ['heif', 800, 400],
    '1080.avif': ['heif', 800, 400],
    'small.webp': ['webp', 640, 320],
    'full.jpg': ['jpeg', 800, 400],
    '1200x675.jpg': ['jpeg', 1200, 675],
    '1200x1200.jpg': ['jpeg', 1200, 1200],
    '448x630.jpg': ['jpeg', 448, 630],
  }
  const together = await encode(png, Object.keys(sizes))
  for (const [name, size] of Object.entries(sizes))
    for (const file of [readFileSync(together[name] ?? ''), await version(png, name)]) {
      const { format, width, height } = await sharp(file).metadata()
      expect([format, width, height], name).toEqual(size)
    }
})

test('the largest versions and crops are as large as the site says', async () => {
  const png = await twoColours(LARGEST + 100, LARGEST)
    .png()
    .toBuffer()
  const names = variantNames({ src: `/media/x/${FULL}`, width: LARGEST }, true).filter((name) =>
    /\d/.test(name),
  )
  for (const [name, file] of Object.entries(await encode(png, names))) {
    const { width, height } = await sharp(file).metadata()
    expect(name).toMatch(new RegExp(`^${width}(?:x${height})?\\.`))
  }
})

test('a picture that is replaced is decoded again', async () => {
  const project = projectWith({ source: await twoColours(80, 40).png().toBuffer() })
  const source = join(project, 'source')
  const target = join(project, '40.avif')
  await encodePicture({ source, targets: { '40.avif': target } })
  expect(await colourAt(readFileSync(target), 5, 10)).toBe('red')
  writeFileSync(source, await sharp(readFileSync(source)).flop().png().toBuffer())
  await encodePicture({ source, targets: { '40.avif': target } })
  expect(await colourAt(readFileSync(target), 5, 10)).toBe('blue')
})

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a turned %s is upright', async (format) => {
  const turned = await twoColours(80, 40).withMetadata({ orientation: 6 })[format]().toBuffer()
  for (const name of ['40.avif', 'full.jpg']) {
    const upright = await version(turned, name)
    expect(await sharp(upright).metadata()).toMatchObject({ width: 40, height: 80 })
    expect([await colourAt(upright, 20, 10), await colourAt(upright, 20, 70)]).toEqual(['red', 'blue'])
  }
})

test('a phone’s HEIC is converted', async () => {
  const heic = readFileSync('tests/fixtures/pictures/phone.heic')
  const jpeg = await version(heic, 'full.jpg')
  expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 128, height: 64 })
  expect([await colourAt(jpeg, 32, 16), await colourAt(jpeg, 96, 48)]).toEqual(['red', 'blue'])
})

test('credit and copyright are kept, location and camera are not', async () => {
  const camera = twoColours().withExif({
    IFD0: { Artist: 'Rao & "Co"', Copyright: '(c) The Test', Model: 'Phone 9' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
  })
  const project = projectWith({ 'public/a.jpg': await camera.jpeg().toBuffer() })
  const { original } = found(project, '/a.jpg')
  for (const name of ['80.avif', 'full.jpg', '1200x675.jpg']) {
    const file = join(project, 'public', name)
    const { credit = '', copyright = '' } = original
    await encodePicture({
      source: join(project, 'public/a.jpg'),
      targets: { [name]: file },
      credit,
      copyright,
    })
    const again = findPicture(join(project, 'content'), '', `/${name}`)
    expect(again, name).toMatchObject({
      original: { credit: 'Rao & "Co"', copyright: '(c) The Test', hasLocation: false },
    })
    expect(readFileSync(file).includes('Phone 9'), name).toBe(false)
  }
  const plain = await version(await twoColours().jpeg().toBuffer(), '80.avif')
  expect((await sharp(plain).metadata()).xmp).toBeUndefined()
})

test('pictures in Display P3 and CMYK keep their colours in sRGB', async () => {
  const green = sharp({ create: { width: 40, height: 40, channels: 3, background: '#30a040' } })
  const p3 = await green.clone().withIccProfile('p3').png().toBuffer()
  const cmyk = await green.clone().withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer()
  for (const source of [p3, cmyk]) {
    const { data } = await sharp(await version(source, 'full.jpg'))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const [red = 0, green = 0, blue = 0] = data
    for (const [value, wanted] of [
      [red, 0x30],
      [green, 0xa0],
      [blue, 0x40],
    ] as const)
      expect(Math.abs(value - wanted)).toBeLessThan(20)
  }
})

test('a focal point decides what a crop keeps', async () => {
  const wide = await twoColours(1600, 400).png().toBuffer()
  const middle = async (focus: string) => colourAt(await version(wide, '1200x1200.jpg', focus), 600, 600)
  expect(await middle('10% 50%')).toBe('red')
  expect(await middle('90% 50%')).toBe('blue')
  const edge = await version(wide, '1200x1200.jpg', '0% 0%')
  expect(await sharp(edge).metadata()).toMatchObject({ width: 1200, height: 1200 })
})

test('a phone’s version of a picture full of detail takes at most 60 KB', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 18 }
  const create = { width: 1200, height: 800, channels: 3 as const, noise, background: '#000' }
  const detailed = await sharp({ create }).jpeg({ quality: 95 }).toBuffer()
  expect((await version(detailed, '640.avif')).length).toBeLessThanOrEqual(60 * 1024)
})

describe('files that are served unchanged', () => {
  test('a drawing', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')
    expect(await version(svg, 'original.svg')).toEqual(svg)
    expect(await sharp(await version(svg, '1200x675.jpg')).metadata()).toMatchObject({
      width: 1200,
      height: 675,
    })
  })

  test('an animation keeps its frames', async () => {
    const moving = await animation()
    for (const format of ['gif', 'webp'] as const) {
      const copy = await version(await moving.clone()[format]().toBuffer(), `original.${format}`)
      expect(await sharp(copy, { animated: true }).metadata()).toMatchObject({ format, pages: 2 })
    }
  })
})

test('a picture whose data is damaged is refused, and leaves no file', async () => {
  const bytes = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
      background: '#000',
    },
  })
    .png()
    .toBuffer()
  bytes.fill(0, 20_000, 20_400)
  const project = projectWith({ source: bytes })
  const target = join(project, 'full.jpg')
  await expect(
    encodePicture({ source: join(project, 'source'), targets: { 'full.jpg': target } }),
  ).rejects.toThrow()
  expect(existsSync(target)).toBe(false)
})

test('a failed version leaves no file', async () => {
  const project = projectWith({ source: 'no picture' })
  const target = join(project, 'made/original.webp')
  await expect(
    encodePicture({ source: join(project, 'source'), targets: { 'original.webp': target } }),
  ).rejects.toThrow()
  expect(readdirSync(join(project, 'made'))).toEqual([])
})

test('several processes with the same number may write one version at the same time', async () => {
  const project = projectWith({ source: await twoColours(400, 200).png().toBuffer() })
  const targets = { '160.avif': join(project, 'made/160.avif') }
  await Promise.all([1, 2, 3].map(() => encodePicture({ source: join(project, 'source'), targets })))
  expect(readdirSync(join(project, 'made'))).toEqual(['160.avif'])
})

test('copies of drawings and animations contain no location', async () => {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>51,30.5N</exif:GPSLatitude></x:xmpmeta>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><metadata>${xmp}</metadata><rect/></svg>`
  const { 'original.svg': drawing = '' } = await encode(Buffer.from(svg), ['original.svg'])
  expect(readFileSync(drawing, 'utf8')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect/></svg>',
  )
  const gif = await (await animation()).gif().toBuffer()
  // A comment block before the trailer.
  const block = Buffer.concat([Buffer.from([0x21, 0xfe, xmp.length]), Buffer.from(xmp), Buffer.from([0])])
  const located = Buffer.concat([gif.subarray(0, -1), block, gif.subarray(-1)])
  const project = projectWith({ 'public/a.gif': located })
  const picture = found(project, '/a.gif')
  expect(picture.original.hasLocation).toBe(true)
  const { 'original.gif': moving = '' } = await encode(located, ['original.gif'])
  expect(readFileSync(moving, 'latin1')).not.toContain('GPS')
  expect((await sharp(moving).metadata()).pages).toBe(2)
  expect(isComplete(readFileSync(moving), 'original.gif', picture.original)).toBe(true)
  expect(isComplete(readFileSync(moving).subarray(0, 60), 'original.gif', picture.original)).toBe(false)
})
