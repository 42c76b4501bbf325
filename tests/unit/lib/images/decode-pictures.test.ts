import { rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { undecodablePictures } from '@/lib/images/decode-pictures'
import { animation, found, projectWith, twoColours } from './pictures'

const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
const photograph = sharp({ create: { width: 400, height: 300, channels: 3, noise, background: '#000' } })
const jpeg = await photograph.jpeg().toBuffer()
const png = await photograph.png().toBuffer()
const webp = await photograph.webp().toBuffer()
const avif = await photograph.avif({ effort: 0 }).toBuffer()
const end = Buffer.from('IEND\xaeB`\x82', 'latin1')

/** Half of a file with the end of a whole one, as a program leaves it that saves what it could read. */
const halves: Readonly<Record<string, Buffer>> = {
  'half.jpg': Buffer.concat([jpeg.subarray(0, jpeg.length / 2), Buffer.from([0xff, 0xd9])]),
  'header.png': Buffer.concat([png.subarray(0, 33), Buffer.alloc(4), end]),
  'half.png': Buffer.concat([png.subarray(0, png.length / 2), Buffer.alloc(4), end]),
  'hole.png': Buffer.from(png).fill(0, 20_000, 20_400),
  'half.webp': withLength(webp.subarray(0, webp.length / 2)),
  'hole.avif': Buffer.from(avif).fill(0, 500),
}

function withLength(riff: Buffer): Buffer {
  const copy = Buffer.from(riff)
  copy.writeUInt32LE(copy.length - 8, 4)
  return copy
}

function check(files: Readonly<Record<string, Buffer>>) {
  const entries = Object.entries(files).map(([name, bytes]) => [`content/articles/world/${name}`, bytes])
  const project = projectWith(Object.fromEntries(entries))
  const pictures = Object.keys(files).map((name) => found(project, name))
  const problems = () => undecodablePictures(pictures, join(project, 'content'), join(project, 'cache'))
  return { project, pictures, problems }
}

test.each(Object.keys(halves))('%s is reported, although its header and end are right', async (name) => {
  const { pictures, problems } = check({ [name]: halves[name] ?? Buffer.alloc(0) })
  expect([...(await problems()).keys()]).toEqual(pictures.map(({ key }) => key))
})

test('complete pictures of every format are accepted', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect/></svg>')
  const moving = {
    'a.gif': await (await animation()).gif().toBuffer(),
    'b.webp': await (await animation()).webp().toBuffer(),
  }
  const gif = await twoColours().gif().toBuffer()
  const { problems } = check({
    'a.jpg': jpeg,
    'b.png': png,
    'c.webp': webp,
    'd.avif': avif,
    'e.svg': svg,
    'millimetres.svg': Buffer.from(svg.toString().replace('"8"', '"10mm"').replace('"8"', '"2in"')),
    'f.gif': gif,
    ...moving,
  })
  expect(await problems()).toEqual(new Map())
})

test('a picture is decoded once; a damaged one is reported each time', async () => {
  const { project, problems } = check({ 'a.jpg': jpeg, 'half.jpg': halves['half.jpg'] ?? jpeg })
  expect((await problems()).size).toBe(1)
  rmSync(join(project, 'content/articles/world/a.jpg'))
  expect((await problems()).size).toBe(1)
})
