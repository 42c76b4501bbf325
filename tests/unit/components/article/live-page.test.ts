import { afterEach, expect, test, vi } from 'vitest'
import type { NewsOptions } from '@/components/article/watch-news'

const livePage: {
  entriesIn(story: object): ReadonlyMap<string, string>
  removeEntries(story: object, ids: readonly string[]): void
  fetchStory(version: string): Promise<object>
} = await import('@/components/article/live-page')
const { watchNews }: { watchNews(place: object, options: NewsOptions): () => void } = await import(
  '@/components/article/watch-news'
)

/** A page or the part of it that shows a story, with entries that have these ids. */
class Part {
  entries: string[]
  constructor(...ids: string[]) {
    this.entries = ids
  }
  /** The list of key moments, of which there may be none. */
  hasMoments = false
  querySelector = (selector: string) =>
    selector === 'article'
      ? this
      : selector === '.key-moments' && this.hasMoments
        ? { remove: () => (this.hasMoments = false) }
        : null
  querySelectorAll = () =>
    this.entries.map((id) => ({
      id,
      dataset: { version: 'v' },
      remove: () => this.entries.splice(this.entries.indexOf(id), 1),
      getBoundingClientRect: () => ({ top: 0, bottom: 0 }),
    }))
}

/** A browser, and a server that responds with a page without entries. */
function respondWith(status: number) {
  vi.stubGlobal('Document', Part)
  vi.stubGlobal('document', new Part())
  vi.stubGlobal('location', { pathname: '/city/hearing' })
  vi.stubGlobal('scrollY', 0)
  serve(status)
}

/** The URLs of the pages that were fetched. */
const fetched: string[] = []

function serve(status: number) {
  class Request {
    status = status
    response = new Part()
    onload = () => {}
    open = (_: string, url: string) => fetched.push(url)
    send = () => this.onload()
  }
  vi.stubGlobal('XMLHttpRequest', Request)
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('entries are copied from the story’s page, and an error page is requested again', async () => {
  respondWith(200)
  await expect(livePage.fetchStory('v1')).resolves.toMatchObject({ version: 'v1' })
  respondWith(502)
  await expect(livePage.fetchStory('v1')).rejects.toThrow('502')
})

test('only the story that is shown changes, not one that was open before and is still in the document', () => {
  respondWith(200)
  const former = new Part('a', 'b')
  const story = new Part('a', 'c')
  expect([...livePage.entriesIn(story).keys()]).toEqual(['a', 'c'])
  livePage.removeEntries(story, ['a', 'b'])
  expect(story.entries).toEqual(['c'])
  expect(former.entries).toEqual(['a', 'b'])
})

test('a removed entry is also removed from the key moments, at once or when the server responds again', async () => {
  vi.useFakeTimers()
  respondWith(502)
  const story = new Part('a', 'b')
  story.hasMoments = true
  vi.stubGlobal('document', { ...new Part(), hidden: false, addEventListener: () => {} })
  vi.stubGlobal('location', { pathname: '/city/hearing', hash: '' })
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('fetch', async () =>
    Response.json({ isLive: true, head: 'edited', from: 'a', entries: { a: 'v' }, older: '' }),
  )
  const place = { closest: () => story, querySelector: () => null }
  const end = watchNews(place, { src: '/news', texts: {}, retry: '', language: 'en', isLive: true, head: '' })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(story.entries).toEqual(['a'])
  expect(story.hasMoments).toBe(true)
  fetched.length = 0
  // The server is there again: 40 seconds after a failure.
  serve(200)
  await vi.advanceTimersByTimeAsync(40_000)
  end()
  expect(story.hasMoments).toBe(false)
  // One page for the entries and the head of the story.
  expect(fetched).toEqual(['/city/hearing?updates='])
})
