import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { encodePicture } from '@/lib/images/encoder'
import { readReadyPicture } from '@/lib/images/ready-pictures'
import { serveDrawing, serveVersion } from '@/lib/images/serve'
import { versionFile } from '@/lib/images/store'
import { found, projectWith, twoColours } from './pictures'

let project = ''

beforeEach(async () => {
  project = projectWith({ 'public/images/a.png': await twoColours(400, 200).png().toBuffer() })
  vi.stubEnv('IMAGE_CACHE', join(project, 'cache'))
  vi.stubEnv('NODE_ENV', 'production')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const get = async (name: string) => {
  const response = await serveVersion(found(project, '/images/a.png'), name, 'https://www.example.org')
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** Makes a version in the cache and gives its path. */
async function cached(name: string): Promise<string> {
  const picture = found(project, '/images/a.png')
  const target = versionFile(join(project, 'cache'), picture, name)
  await encodePicture({ source: join(project, 'public/images/a.png'), targets: { [name]: target } })
  return target
}

test('a version in the cache is served, and browsers may keep it for good', async () => {
  const file = await cached('160.avif')
  const { response, bytes } = await get('160.avif')
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(response.headers.get('content-type')).toBe('image/avif')
  expect(bytes).toEqual(readFileSync(file))
})

test('a version that was cut off is never served: a larger one takes its place', async () => {
  const near = readFileSync(await cached('320.avif'))
  vi.spyOn(console, 'error').mockImplementation(() => {})
  for (const missing of [1, 40, Number.MAX_SAFE_INTEGER]) {
    const file = await cached('160.avif')
    truncateSync(file, Math.max(0, statSync(file).size - missing))
    const { response, bytes } = await get('160.avif')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).not.toContain('immutable')
    expect(bytes).toEqual(near)
  }
})

test('a picture whose original is missing is a temporary failure, which no cache stores', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { response } = await get('160.avif')
  expect(response.status).toBe(503)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a drawing that was cut off is drawn again', async () => {
  const target = join(project, 'share/a.png')
  mkdirSync(join(project, 'share'))
  const png = await twoColours().png().toBuffer()
  writeFileSync(target, png.subarray(0, 50))
  const draw = async () => writeFileSync(target, png)
  const response = await serveDrawing(target, draw)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
})

/** What the server reads from disk without asking the route, at a time. */
function remembered(name: string, now: number) {
  const { key } = found(project, '/images/a.png')
  return new Promise<{ body: Buffer; headers: Record<string, string> } | undefined>((resolve) =>
    readReadyPicture(`/media/${key}/${name}`, resolve, now),
  )
}

test('a version that was served is remembered until the site changes', async () => {
  const file = await cached('160.avif')
  const until = Date.now() + 60_000
  await serveVersion(found(project, '/images/a.png'), '160.avif', 'https://www.example.org', until)
  const picture = await remembered('160.avif', until - 1)
  expect(picture?.body).toEqual(readFileSync(file))
  expect(picture?.headers).toEqual({
    'content-type': 'image/avif',
    'cache-control': expect.stringContaining('immutable'),
    'content-length': String(readFileSync(file).length),
  })
  expect(await remembered('320.avif', until - 1)).toBeUndefined()
  expect(await remembered('160.avif', until)).toBeUndefined()
})

test('a remembered version that was cut off or deleted is forgotten', async () => {
  const file = await cached('160.avif')
  const until = Date.now() + 60_000
  await serveVersion(found(project, '/images/a.png'), '160.avif', 'https://www.example.org', until)
  truncateSync(file, 40)
  expect(await remembered('160.avif', until - 1)).toBeUndefined()
})

test('a fallback is remembered for a second, not as the version itself', async () => {
  const larger = await cached('320.avif')
  // The original is missing, so that the version is never ready.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const until = Date.now() + 60_000
  await serveVersion(found(project, '/images/a.png'), '160.avif', 'https://www.example.org', until)
  const fallback = await remembered('160.avif', Date.now())
  expect(fallback?.body).toEqual(readFileSync(larger))
  expect(fallback?.headers['cache-control']).toBe('public, max-age=10')
  expect(await remembered('160.avif', Date.now() + 1_000)).toBeUndefined()
})
