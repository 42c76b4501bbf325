import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Content } from '@/lib/content/content-index'
import { createIndex } from '@/lib/content/create-index'
import { currentEdition, publicPicture, unpublishedStory, withdrawal } from '@/lib/site/queries'
import { examplePicture } from '@/tests/unit/example-picture'
import { article, records } from '../content/records'

/** In production the site reads what the build has stored, and nothing else. */
const built = vi.hoisted(() => ({ content: undefined as Content | undefined }))
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }))
vi.mock('@/lib/content/built-content', () => ({ readBuilt: () => built.content }))

const NOW = Date.parse('2026-11-24T12:00:00Z')
const PAST = '2026-11-01T00:00:00Z'
const pictureOf = (name: string) => examplePicture(`articles/world/${name}.png`)
const beside = (name: string) => ({ image: pictureOf(name) })

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  vi.stubEnv('NODE_ENV', 'production')
  globalThis.broadsheetContent = undefined
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

function publish(published: string) {
  const withdrawn = { at: '2026-11-02T00:00:00Z', reason: 'Wrong.' }
  const index = createIndex(
    records([
      article('world/open', { published: PAST, ...beside('open') }),
      article('world/draft', { published: PAST, draft: true, ...beside('draft') }),
      article('world/embargoed', { published, ...beside('embargoed') }),
      article('world/withdrawn', { published: PAST, withdrawn, ...beside('withdrawn') }),
    ]),
    Date.parse('2026-11-24T12:00:00Z'),
  )
  built.content = {
    index,
    bodyAt: () => ({ text: 'Words.', line: 1, format: 'mdx' }),
    historyOf: () => undefined,
  }
}

test('a picture is found as long as its story is public', async () => {
  publish('2026-12-01T00:00:00Z')
  expect(await publicPicture(pictureOf('open').key)).toEqual(pictureOf('open'))
  for (const hidden of ['draft', 'embargoed', 'withdrawn', 'none'])
    expect(await publicPicture(pictureOf(hidden).key), hidden).toBeUndefined()
  expect(await withdrawal('world/withdrawn')).toMatchObject({ reason: 'Wrong.' })
  for (const other of ['open', 'draft', 'embargoed', 'none'])
    expect(await withdrawal(`world/${other}`), other).toBeUndefined()
})

test('in production unpublished stories are undefined', async () => {
  publish('2026-12-01T00:00:00Z')
  for (const address of ['world/draft', 'world/embargoed']) {
    expect(await unpublishedStory(address)).toBeUndefined()
    expect((await currentEdition()).catalog.byAddress.has(address)).toBe(false)
  }
})
