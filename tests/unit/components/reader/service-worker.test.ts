import { beforeEach, describe, expect, test } from 'vitest'
import { workerScript } from '@/components/reader/worker-script'

const ORIGIN = 'https://example.org'
const STYLE = '<style>a{src:url(/_fonts/unused.woff2)}</style>'
const story = (title: string) =>
  `<html lang="en"><meta property="og:title" content="${title}"/>${STYLE}<script src="/_next/static/${title}.js"></script><article class="story"><img srcSet="/media/${title}/320.avif 320w" src="/media/${title}/640.avif"/></article><img src="/media/card/640.avif"/></html>`
const OFFLINE = `<html lang="en"><ul><!--kept--></ul></html>`

/**
 * A fake of the browser's cache, with the functions that the worker uses. Keys are paths, in the order of insertion.
 */
class FakeCache {
  entries = new Map<string, Response>()
  isFull = () => false
  private key = (request: string | { url: string }) =>
    new URL(typeof request === 'string' ? request : request.url, ORIGIN).pathname
  match = async (request: string | { url: string }) => this.entries.get(this.key(request))?.clone()
  keys = async () => [...this.entries.keys()].map((path) => ({ url: ORIGIN + path }))
  delete = async (request: string | { url: string }) => this.entries.delete(this.key(request))
  put = async (request: string, response: Response) => {
    if (this.isFull()) throw new DOMException('full', 'QuotaExceededError')
    this.entries.set(this.key(request), response)
  }
}

type Handler = (event: object) => void
let stores: Map<string, FakeCache>
let handlers: Map<string, Handler>
let timers: (() => void)[]
let navigated: string[]
/** The responses of the server by path. A path without a response can't be reached. */
let server: Map<string, () => Response | Promise<Response>>

const html = (text: string, status = 200) =>
  new Response(text, {
    status,
    headers: { date: 'Tue, 24 Nov 2026 08:40:00 GMT', 'content-encoding': 'gzip' },
  })
const pathsOf = (name: string) => [...(stores.get(name)?.entries.keys() ?? [])]

beforeEach(() => {
  stores = new Map()
  handlers = new Map()
  timers = []
  navigated = []
  server = new Map([
    ['/offline', () => html(OFFLINE)],
    ['/saved', () => html('<html></html>')],
  ])
  const caches = {
    open: async (name: string) => {
      const store = stores.get(name) ?? new FakeCache()
      stores.set(name, store)
      return store
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  }
  const self = {
    location: { origin: ORIGIN },
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    skipWaiting: async () => {},
    registration: { unregister: async () => navigated.push('unregistered') },
    clients: { claim: async () => {}, get: async () => ({ navigate: (url: string) => navigated.push(url) }) },
  }
  const fetch = async (request: string | { url: string }) => {
    const { pathname } = new URL(typeof request === 'string' ? request : request.url, ORIGIN)
    const respond = server.get(pathname)
    if (respond !== undefined) return respond()
    if (/^\/(?:_next|_fonts|media)\//.test(pathname) && server.has('*')) return new Response('file')
    throw new TypeError('Failed to fetch')
  }
  start = (publication) =>
    new Function('self', 'caches', 'fetch', 'setTimeout', workerScript(publication, 'a{}'))(
      self,
      caches,
      fetch,
      (task: () => void) => timers.push(task),
    )
})
let start: (publication: { language: string; offline?: boolean }) => void

/** Sends an event to the worker and waits for all that it started. */
async function send(name: string, facts: object = {}): Promise<Response | undefined> {
  const waiting: Promise<unknown>[] = []
  let response: Promise<Response> | undefined
  handlers.get(name)?.({
    ...facts,
    waitUntil: (promise: Promise<unknown>) => waiting.push(promise),
    respondWith: (promise: Promise<Response>) => {
      response = promise
    },
  })
  const result = await response
  await Promise.all(waiting)
  return result
}
const request = (path: string, mode: string) => ({ method: 'GET', mode, url: ORIGIN + path })
const open = (path: string) => send('fetch', { request: request(path, 'navigate') })
const load = (path: string) => send('fetch', { request: request(path, 'no-cors') })
const failures: string[] = []
const read = async (title: string, saved: string[] = []) => {
  server.set(`/x/${title}`, () => html(story(title)))
  server.set('*', () => new Response())
  const source = { postMessage: ({ failed }: { failed: string }) => failures.push(failed) }
  await send('message', { data: { keep: `/x/${title}`, saved }, source })
}
const goOffline = () => server.clear()

describe('the service worker', () => {
  beforeEach(async () => {
    start({ language: 'en-GB' })
    await send('install')
    await send('activate')
  })

  test('serves pages from the network, not from the copies', async () => {
    await read('a')
    server.set('/x/a', () => html('new'))
    expect(await (await open('/x/a'))?.text()).toBe('new')
  })

  test('serves a copy offline, with a notice of its date', async () => {
    await read('a')
    goOffline()
    const response = await open('/x/a')
    expect(response?.headers.has('content-encoding')).toBe(false)
    expect(await response?.text()).toMatch(
      /^<html data-copy="A copy kept on your device, from 24 November 2026/,
    )
  })

  test('serves a copy while the server has an error, and the error where there is none', async () => {
    await read('a')
    server.set('/x/a', () => html('', 503))
    server.set('/x/b', () => html('', 503))
    expect((await open('/x/a'))?.status).toBe(200)
    expect((await open('/x/b'))?.status).toBe(503)
  })

  test('serves the files of a copy while the server has an error, and scripts that a newer version of the site doesn’t have', async () => {
    await read('a', ['/x/a'])
    const answer = async (path: string, status: number) => {
      server.set(path, () => new Response('server', { status }))
      return (await load(path))?.status
    }
    expect(await answer('/media/a/640.avif', 503)).toBe(200)
    expect(await answer('/_next/static/a.js', 503)).toBe(200)
    expect(await answer('/_next/static/a.js', 404)).toBe(200)
    expect(await answer('/_next/static/b.js', 404)).toBe(404)
    // Its licence may have ended.
    expect(await answer('/media/a/640.avif', 410)).toBe(410)
  })

  test('serves the list of saved stories offline without a date, since the list is current', async () => {
    goOffline()
    expect(await (await open('/saved'))?.text()).toBe('<html></html>')
  })

  test('lists what can be read in place of a page that isn’t kept', async () => {
    goOffline()
    expect(await (await open('/x/b'))?.text()).toContain('<li>No pages are stored on your device yet.</li>')
    await read('a')
    await read('b')
    goOffline()
    const list = '<ul><li><a href="/x/b"><bdi>b</bdi></a></li><li><a href="/x/a"><bdi>a</bdi></a></li></ul>'
    expect(await (await open('/x/c'))?.text()).toContain(list)
  })

  test('stores its own pages again after the reader has deleted all copies', async () => {
    stores.clear()
    await read('a')
    goOffline()
    expect(await (await open('/x/c'))?.text()).toContain('<a href="/x/a"><bdi>a</bdi></a>')
    expect((await open('/saved'))?.status).toBe(200)
  })

  test('lists a headline unchanged, whatever characters it contains', async () => {
    await read('US$$5')
    goOffline()
    expect(await (await open('/x/c'))?.text()).toContain('>US$$5</bdi></a>')
  })

  test('lists a headline in its language', async () => {
    server.set('/x/ar', () =>
      html(story('عنوان').replace('class="story"', 'class="story" data-kind="news" lang="ar" dir="rtl"')),
    )
    await send('message', { data: { keep: '/x/ar', saved: [] } })
    goOffline()
    expect(await (await open('/x/c'))?.text()).toContain('<bdi lang="ar" dir="rtl">عنوان</bdi>')
  })

  test('keeps the files of a page while it deletes those of others', async () => {
    for (let index = 1; index <= 20; index++) await read(`s${index}`)
    let respond = (_: Response) => {}
    server.set('/media/slow/640.avif', () => new Promise<Response>((resolve) => (respond = resolve)))
    const slow = read('slow', ['/x/slow'])
    const other = read('other', ['/x/slow'])
    setTimeout(() => respond(new Response('file')), 20)
    await Promise.all([slow, other])
    expect(pathsOf('broadsheet-files')).toEqual(
      expect.arrayContaining(['/_next/static/slow.js', '/_next/static/other.js']),
    )
  })

  test('keeps the scripts of a story, and the pictures of a saved one, not those of cards and all typefaces', async () => {
    await read('b')
    expect(pathsOf('broadsheet-files')).toEqual(['/_next/static/b.js', '/_checked'])
    stores.get('broadsheet-files')?.entries.clear()
    await read('a', ['/x/a'])
    expect(pathsOf('broadsheet-files').slice(0, 2)).toEqual(['/_next/static/a.js', '/media/a/640.avif'])
    expect(pathsOf('broadsheet-files')).toHaveLength(3)
    goOffline()
    for (const path of ['/media/a/640.avif', '/media/a/1080.avif', '/_next/static/a.js'])
      expect(await (await load(path))?.text(), path).toBe('file')
    await expect(load('/media/b/640.avif')).rejects.toThrow('Failed to fetch')
  })

  test('deletes the copy of a withdrawn story when it is opened', async () => {
    await read('a')
    server.set('/x/a', () => html('withdrawn', 410))
    expect((await open('/x/a'))?.status).toBe(410)
    expect(pathsOf('broadsheet-pages')).not.toContain('/x/a')
  })

  test('loses no copy when the connection fails while a page is stored', async () => {
    await read('a')
    stores.get('broadsheet-files')?.entries.set('/_checked', new Response('0'))
    server.delete('/offline')
    await read('b')
    expect(pathsOf('broadsheet-pages')).toEqual(expect.arrayContaining(['/x/a', '/x/b']))
  })

  test('deletes copies of stories that were withdrawn while the reader didn’t open them', async () => {
    await read('a')
    stores.get('broadsheet-files')?.entries.set('/_checked', new Response('0'))
    server.set('/x/a', () => html('', 410))
    await read('b')
    expect(pathsOf('broadsheet-pages')).toEqual(expect.arrayContaining(['/x/b']))
    expect(pathsOf('broadsheet-pages')).not.toContain('/x/a')
  })

  test('shows a copy on a slow connection, and loads the notice of a withdrawal when the response arrives', async () => {
    await read('a')
    let respond = (_: Response) => {}
    server.set('/x/a', () => new Promise<Response>((resolve) => (respond = resolve)))
    const shown = open('/x/a')
    timers.at(-1)?.()
    // `open` waits for the network too.
    setTimeout(() => respond(html('withdrawn', 410)))
    expect(await (await shown)?.text()).toContain('data-copy')
    expect(navigated).toEqual([`${ORIGIN}/x/a`])
    expect(pathsOf('broadsheet-pages')).not.toContain('/x/a')
  })

  test('waits for a slow connection if there is no copy', async () => {
    server.set('/x/b', () => html('b'))
    const shown = open('/x/b')
    timers.at(-1)?.()
    expect(await (await shown)?.text()).toBe('b')
  })

  test('stores twenty stories, the saved ones and the front page, and deletes the oldest first', async () => {
    server.set('/', () => html('<html></html>'))
    await send('message', { data: { keep: '/', saved: [] } })
    for (let index = 1; index <= 25; index++) await read(`s${index}`, ['/x/s1'])
    await read('s5', ['/x/s1'])
    const kept = pathsOf('broadsheet-pages')
    expect(kept).toEqual(expect.arrayContaining(['/', '/offline', '/saved', '/x/s1', '/x/s5', '/x/s25']))
    expect(kept).not.toContain('/x/s6')
    expect(kept).toHaveLength(4 + 20)
    expect(pathsOf('broadsheet-files').filter((path) => path.startsWith('/_next/'))).toHaveLength(21)
    expect(pathsOf('broadsheet-files')).toContain('/media/s1/640.avif')
  })

  test('deletes other copies on a full device, and reports a story for which there is still no space', async () => {
    await read('old')
    await read('kept', ['/x/kept'])
    const pages = stores.get('broadsheet-pages')
    if (pages) pages.isFull = () => pages.entries.has('/x/old')
    await read('new', ['/x/kept'])
    expect(pathsOf('broadsheet-pages')).toEqual(['/offline', '/saved', '/x/kept', '/x/new'])
    if (pages) pages.isFull = () => true
    await read('last', ['/x/last', '/x/kept'])
    expect(failures).toEqual(['/x/last'])
    expect(pathsOf('broadsheet-pages')).not.toContain('/x/last')
  })

  test('doesn’t handle requests for anything but pages and their files', async () => {
    for (const path of ['/feed.xml', '/healthz', '/x/a.rsc']) expect(await load(path)).toBeUndefined()
    expect(
      await send('fetch', { request: { ...request('/x/a', 'navigate'), method: 'POST' } }),
    ).toBeUndefined()
    const other = { ...request('', 'no-cors'), url: 'https://other.example/media/a' }
    expect(await send('fetch', { request: other })).toBeUndefined()
  })

  test('deletes the caches of other versions', async () => {
    stores.set('broadsheet-0', new FakeCache())
    stores.set('of-another-script', new FakeCache())
    await send('activate')
    expect([...stores.keys()].sort()).toEqual(['broadsheet-files', 'broadsheet-pages', 'of-another-script'])
  })
})

test('`offline: false` deletes all copies and the service worker', async () => {
  start({ language: 'en', offline: false })
  stores.set('broadsheet-pages', new FakeCache())
  await send('install')
  await send('activate')
  expect(stores.size).toBe(0)
  expect(navigated).toEqual(['unregistered'])
  expect(handlers.has('fetch')).toBe(false)
})

test('the service worker isn’t installed where storage is denied', async () => {
  start({ language: 'en' })
  server.delete('/offline')
  await expect(send('install')).rejects.toThrow()
})

test('browsers install it anew when its texts or the styles change', () => {
  const of = (language: string, style: string) => workerScript({ language }, style)
  expect(of('en', 'a{}')).toBe(of('en', 'a{}'))
  expect(of('en', 'a{}')).not.toBe(of('en', 'b{}'))
  expect(of('en', 'a{}')).not.toBe(of('hi', 'a{}'))
})
