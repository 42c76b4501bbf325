import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Content } from '@/lib/content/content-index'
import { createIndex } from '@/lib/content/create-index'
import { currentEdition, storyPicture, unseenStory, withdrawal } from '@/lib/site/queries'
import { article, records } from '../content/records'

/** In production the site reads what the build has stored, and nothing else. */
const built = vi.hoisted(() => ({ content: undefined as Content | undefined }))
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }))
vi.mock('@/lib/content/built-content', () => ({ readBuilt: () => built.content }))

const NOW = Date.parse('2026-11-24T12:00:00Z')
const PAST = '2026-11-01T00:00:00Z'
const beside = (name: string) => ({
  image: {
    src: `/media/world/${name}.png`,
    alt: 'a',
    credit: 'c',
    width: 1,
    height: 1,
    bytes: 1,
    mediaType: 'image/png',
    version: '00000000',
  },
})

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
    pictureAt: () => new Uint8Array([1]),
  }
}

test('a picture beside a story is there as long as the story is', async () => {
  publish('2026-12-01T00:00:00Z')
  expect(await storyPicture('world/open.png')).toMatchObject({ type: 'image/png' })
  for (const hidden of ['draft', 'embargoed', 'withdrawn', 'none'])
    expect(await storyPicture(`world/${hidden}.png`), hidden).toBeUndefined()
  expect(await withdrawal('world/withdrawn')).toMatchObject({ reason: 'Wrong.' })
  for (const other of ['open', 'draft', 'embargoed', 'none'])
    expect(await withdrawal(`world/${other}`), other).toBeUndefined()
})

test('in production nobody sees what isn’t public', async () => {
  publish('2026-12-01T00:00:00Z')
  for (const address of ['world/draft', 'world/embargoed']) {
    expect(await unseenStory(address)).toBeUndefined()
    expect((await currentEdition()).catalog.byAddress.has(address)).toBe(false)
  }
})
