/*
 * The service worker of the site: keeps the front page, the stories read last and the saved ones, and serves them where the
 * network can't. `app/sw.js` serves this file with `CONFIG` in front of it: `version`, and texts in the language of the
 * publication. See docs/decisions/0020-keep-pages-with-a-service-worker-of-our-own.md.
 */

/** Copies of pages, by path, the one kept first first. */
const PAGES = 'broadsheet-pages'
/** The scripts, typefaces and pictures of these pages. */
const FILES = 'broadsheet-files'
/** How many pages are kept of those that were read and not saved. */
const RECENT = 20
/** Copies of more saved stories aren't kept: as many as saved-stories.ts lists. */
const SAVED = 100
/** Milliseconds after which a slow line counts as none, if there is a copy of the page. */
const PATIENCE = 6_000
/** Milliseconds between two looks whether a kept page was withdrawn. */
const BETWEEN_CHECKS = 30 * 60_000
/** Where the time of the last look is kept. No page is there. */
const CHECKED = '/_checked'
/** Pages that work offline by themselves. */
const OWN = ['/offline', '/saved']

self.addEventListener('install', (event) => {
  // If the device keeps nothing, this fails, and the site works without a service worker.
  event.waitUntil(Promise.all(OWN.map((path) => store(path))).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const own = (await caches.keys()).filter((name) => name.startsWith('broadsheet-'))
      const others = own.filter((name) => name !== PAGES && name !== FILES)
      await Promise.all(others.map((name) => caches.delete(name)))
      await dropUnusedFiles()
      // The request for a page doesn't wait until the service worker runs.
      await self.registration.navigationPreload?.enable()
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event, pathname))
  else if (/^\/(?:_next\/static|_fonts|media)\//.test(pathname)) event.respondWith(file(request, pathname))
})

/** Pages are kept one after another: otherwise one could delete the files of another, which isn't stored yet, as unused. */
let lastKept = Promise.resolve()

self.addEventListener('message', (event) => {
  const { keep: path, saved } = event.data
  lastKept = lastKept
    .then(() => keep(path, saved))
    .catch((error) => {
      // The line broke: the page is kept another time.
      if (error.name !== 'QuotaExceededError') return undefined
      // The device is full: without the pages that were only read there may be space for this one.
      return drop(saved, 0)
        .then(() => store(path, saved.includes(path)))
        .catch(() => event.source?.postMessage({ failed: path }))
    })
  event.waitUntil(lastKept)
})

/** A page from the network; a copy if the network fails, is slow or responds with an error of the server. */
async function page(event, path) {
  const copyOrNothing = kept(path)
  let isShown = false
  const network = fromNetwork(event, path)
  event.waitUntil(
    network.then(
      // A copy was shown meanwhile, of a story that was withdrawn.
      async ({ status }) => isShown && isGone(status) && (await shownIn(event))?.navigate(event.request.url),
      () => undefined,
    ),
  )
  const showCopy = async () => {
    const copy = await copyOrNothing
    isShown = copy !== undefined
    return copy && (OWN.includes(path) ? copy : withNotice(copy))
  }
  let timer
  const slow = new Promise((resolve) => {
    timer = setTimeout(async () => (await copyOrNothing) && resolve(await showCopy()), PATIENCE)
  })
  try {
    const response = await Promise.race([network, slow])
    return response.status < 500 ? response : ((await showCopy()) ?? response)
  } catch {
    return (await showCopy()) ?? (await offlinePage())
  } finally {
    clearTimeout(timer)
  }
}

async function fromNetwork(event, path) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request))
  if (isGone(response.status)) event.waitUntil(forget(path))
  return response
}

function shownIn(event) {
  return self.clients.get(event.resultingClientId)
}

/**
 * A file of the network, which the browser's own cache mostly has; else the kept one. Copies of pages may need scripts that the
 * present version of the site no longer has. A picture that is gone may not be shown any more.
 */
async function file(request, path) {
  const network = fetch(request)
  try {
    const { status } = await network
    if (status < 500 && (path.startsWith('/media/') || !isGone(status))) return network
  } catch {
    // The network fails: the kept file, or the failure.
  }
  return (await keptFile(path)) ?? network
}

/** The kept file at a path, of a picture any width. */
async function keptFile(path) {
  const files = await caches.open(FILES)
  const exact = await files.match(path)
  if (exact !== undefined) return exact
  const picture = path.slice(0, path.lastIndexOf('/') + 1)
  const other = (await files.keys()).find(
    ({ url }) => picture.startsWith('/media/') && pathOf(url).startsWith(picture),
  )
  return other && files.match(other)
}

/** Keeps a page that is being read. `saved` are the paths of all saved stories, the one saved last first. */
async function keep(path, saved) {
  await store(path, saved.includes(path))
  // The reader may have deleted all copies, on /settings.
  for (const own of OWN) if ((await kept(own)) === undefined) await store(own)
  await drop(saved, RECENT)
  await checkAll()
}

/**
 * Stores a page and its files. The browser has just loaded them: they come from its own cache, the page after a question to the
 * server. Pictures of a saved story may be downloaded again, in the width that is kept.
 */
async function store(path, withPictures = false) {
  const response = await fetch(path, { credentials: 'same-origin' })
  if (isGone(response.status)) return forget(path)
  if (!response.ok || response.redirected) return undefined
  const html = await response.clone().text()
  const pages = await caches.open(PAGES)
  const files = await caches.open(FILES)
  for (const name of filesOf(html)) {
    if ((name.startsWith('/media/') && !withPictures) || (await files.match(name))) continue
    const found = await fetch(name)
    if (found.ok) await files.put(name, found)
  }
  // Deleted first, so that it is the newest.
  await pages.delete(path)
  await pages.put(path, response)
}

/** The files of a page without which it would look broken: scripts, typefaces, and the pictures of a story itself. */
function filesOf(html) {
  const [story = ''] = /<article class="story"[\s\S]*?<\/article>/.exec(html) ?? []
  const rest = html.replace(/<style[\s\S]*?<\/style>/g, '')
  const files = rest.matchAll(/\/(?:_next\/static|_fonts)\/[\w./~-]+\.(?:js|woff2)/g)
  const pictures = story.matchAll(/(?<= src=")\/media\/[^"]+/g)
  return new Set([...files, ...pictures].map(([name]) => name))
}

/** Deletes the oldest copies over the limits. */
async function drop(saved, recent) {
  const pages = await caches.open(PAGES)
  const paths = (await pages.keys()).map(({ url }) => pathOf(url))
  const stay = new Set([...OWN, '/', ...saved.slice(0, SAVED)])
  const others = paths.filter((path) => !stay.has(path))
  const dropped = others.slice(0, Math.max(0, others.length - recent))
  for (const path of dropped) await pages.delete(path)
  if (dropped.length > 0) await dropUnusedFiles()
}

/** Deletes the files that no kept page needs. */
async function dropUnusedFiles() {
  const pages = await caches.open(PAGES)
  const used = new Set()
  for (const request of await pages.keys()) {
    const html = await (await pages.match(request)).text()
    for (const name of filesOf(html)) used.add(name)
  }
  const files = await caches.open(FILES)
  for (const request of await files.keys())
    if (pathOf(request.url) !== CHECKED && !used.has(pathOf(request.url))) await files.delete(request)
}

/** Deletes the copies of stories that were withdrawn, if the last look was long ago. */
async function checkAll() {
  const files = await caches.open(FILES)
  const checked = Number((await (await files.match(CHECKED))?.text()) ?? 0)
  if (Date.now() - checked < BETWEEN_CHECKS) return
  const pages = await caches.open(PAGES)
  for (const { url } of await pages.keys()) {
    const { status } = await fetch(url, { method: 'HEAD' })
    if (isGone(status)) await pages.delete(url)
  }
  await files.put(CHECKED, new Response(String(Date.now())))
}

async function forget(path) {
  await (await caches.open(PAGES)).delete(path)
}

function isGone(status) {
  return status === 404 || status === 410
}

async function kept(path) {
  try {
    return await (await caches.open(PAGES)).match(path)
  } catch {
    // Storage was denied meanwhile.
    return undefined
  }
}

/** A copy that says since when it is one: an attribute of the root element, which app/styles/reader.css shows. */
async function withNotice(copy) {
  const date = new Date(copy.headers.get('date') ?? 0).toLocaleString(CONFIG.language, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  const notice = escaped(CONFIG.notice.replace('{date}', date))
  return htmlLike(copy, (html) => html.replace('<html ', () => `<html data-copy="${notice}" `))
}

/** The page that lists what can be read. Without it, the browser's own. */
async function offlinePage() {
  const copy = await kept('/offline')
  if (copy === undefined) return Response.error()
  const pages = await caches.open(PAGES)
  const links = []
  for (const { url } of await pages.keys()) {
    const path = pathOf(url)
    if (OWN.includes(path)) continue
    const html = await (await pages.match(url)).text()
    const [, title = ''] = /<meta property="og:title" content="([^"]*)"/.exec(html) ?? []
    const [, language = ''] = /<article class="story"[^>]*?( lang="[^"]+" dir="[^"]+")/.exec(html) ?? []
    links.unshift(`<li><a href="${escaped(path)}"><bdi${language}>${title}</bdi></a></li>`)
  }
  const list = links.join('') || `<li>${escaped(CONFIG.nothing)}</li>`
  return htmlLike(copy, (html) => html.replace('<!--kept-->', () => list))
}

async function htmlLike(response, change) {
  const headers = new Headers(response.headers)
  // The body isn't compressed any more.
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(change(await response.text()), { headers })
}

function pathOf(url) {
  return new URL(url).pathname
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
