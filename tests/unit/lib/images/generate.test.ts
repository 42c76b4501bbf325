import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { generatePictures, type PlannedPicture } from '@/lib/images/generate'
import { found, projectWith, twoColours } from './pictures'

const png = await twoColours(400, 200).png().toBuffer()
const other = await twoColours(200, 100).png().toBuffer()
let project = ''

beforeEach(() => {
  project = projectWith({
    'public/images/new.png': png,
    'content/articles/world/old.png': other,
  })
})

const newest = (): PlannedPicture => ({
  picture: found(project, '/images/new.png'),
  isLead: true,
  isPrebuilt: true,
  isPublic: true,
})
const oldest = (): PlannedPicture => ({
  picture: found(project, 'old.png'),
  isLead: false,
  isPrebuilt: false,
  isPublic: true,
})
const generate = (planned: readonly PlannedPicture[], env = {}) =>
  generatePictures(planned, { project, content: join(project, 'content'), env })
const below = (folder: string) =>
  existsSync(join(project, folder)) ? readdirSync(join(project, folder)).sort() : []

test('the build makes all versions of the newest pictures and stores the originals of all', async () => {
  const [a, b] = [newest(), oldest()]
  expect(await generate([a, b])).toMatchObject({ pictures: 2, encoded: 9 })
  expect(below(`.broadsheet/media/${a.picture.key}`)).toEqual(
    [
      '1200x1200.jpg',
      '1200x630.jpg',
      '1200x675.jpg',
      '1200x900.jpg',
      '160.avif',
      '320.avif',
      '400.avif',
      'full.jpg',
      'small.webp',
    ].sort(),
  )
  expect(below(`.broadsheet/media/${b.picture.key}`)).toEqual([])
  expect(readFileSync(join(project, '.broadsheet/originals', a.picture.key))).toEqual(png)
  expect(readFileSync(join(project, '.broadsheet/originals', b.picture.key))).toEqual(other)
})

test('a picture with two files has one original, which serves the stories with either', async () => {
  writeFileSync(join(project, 'content/articles/world/copy.png'), png)
  const [a, copy] = [newest(), { ...oldest(), picture: found(project, 'copy.png') }]
  await generate([a])
  expect(readFileSync(join(project, '.broadsheet/originals', copy.picture.key))).toEqual(png)
  expect(copy.picture.key).toBe(a.picture.key)
})

test('the next build encodes no picture again', async () => {
  const a = newest()
  const file = join(project, '.next/cache/images', a.picture.key, '160.avif')
  await generate([a])
  const made = statSync(file).mtimeMs
  expect(await generate([a])).toMatchObject({ encoded: 0 })
  expect(statSync(file).mtimeMs).toBe(made)
})

test('a version that was cut off in the cache is encoded again', async () => {
  const a = newest()
  await generate([a])
  const built = join(project, '.broadsheet/media', a.picture.key)
  const whole = statSync(join(built, '160.avif')).size
  // The file of the build and that of the cache are the same one.
  truncateSync(join(built, '160.avif'), whole - 1)
  truncateSync(join(built, 'full.jpg'), 0)
  truncateSync(join(built, '1200x630.jpg'), 1000)
  expect(await generate([a])).toMatchObject({ encoded: 3 })
  expect(statSync(join(built, '160.avif')).size).toBe(whole)
})

test('the cache keeps for 30 days what another build may show; the site no longer has it', async () => {
  const a = newest()
  const folder = join(project, '.next/cache/images', a.picture.key)
  await generate([a])
  await generate([oldest()])
  expect(below('.broadsheet/media')).toEqual([])
  expect(existsSync(folder)).toBe(true)
  utimesSync(folder, 1, 1)
  expect(await generate([a])).toMatchObject({ encoded: 0 })
  utimesSync(folder, 1, 1)
  await generate([oldest()])
  expect(existsSync(folder)).toBe(false)
})

test('share pictures are dropped after 30 days', async () => {
  const drawings = join(project, '.next/cache/images/share')
  mkdirSync(drawings, { recursive: true })
  for (const name of ['old.png', 'new.png']) writeFileSync(join(drawings, name), '')
  utimesSync(join(drawings, 'old.png'), 1, 1)
  await generate([])
  expect(below('.next/cache/images/share')).toEqual(['new.png'])
})

test('an error of the file system isn’t reported as a damaged picture', async () => {
  writeFileSync(join(project, 'kept'), '')
  await expect(generate([newest()], { IMAGE_CACHE: join(project, 'kept') })).rejects.toThrow(/ENOTDIR|EEXIST/)
  await expect(generate([newest()], { IMAGE_CACHE: join(project, 'kept') })).rejects.not.toThrow(/decoded/)
})

test('the cache may be in another folder', async () => {
  await generate([newest()], { IMAGE_CACHE: join(project, 'kept') })
  expect(below('kept')).toEqual([newest().picture.key])
  expect(below('.next')).toEqual([])
})

test('on Vercel the versions are static files; older pictures have their largest; originals aren’t published', async () => {
  const [a, b] = [newest(), oldest()]
  const embargoed = { ...b, isPublic: false }
  await generate([a, b], { VERCEL: '1' })
  expect(below('public/media').sort()).toEqual([a.picture.key, b.picture.key].sort())
  expect(below(`public/media/${b.picture.key}`)).toEqual(['full.jpg'])
  const { width, format } = await sharp(join(project, 'public/media', b.picture.key, 'full.jpg')).metadata()
  expect([width, format]).toEqual([200, 'jpeg'])
  expect(below('.broadsheet/originals')).toEqual([])
  await generate([a, embargoed], { VERCEL: '1' })
  expect(below('public/media')).toEqual([a.picture.key])
  expect(below(`.broadsheet/media/${b.picture.key}`)).toEqual(['full.jpg'])
  // A build for a server leaves none of them in public/.
  await generate([a])
  expect(below('public/media')).toEqual([])
})

test('a picture whose data is damaged is named', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  const create = { width: 300, height: 300, channels: 3 as const, noise, background: '#000' }
  const bytes = await sharp({ create }).png().toBuffer()
  bytes.fill(0, 20_000, 20_400)
  writeFileSync(join(project, 'public/images/new.png'), bytes)
  await expect(generate([newest()])).rejects.toThrow(/public\/images\/new\.png can’t be decoded/)
})
