/*
 * The service worker of the site: stores the front page, the stories read last and the saved ones, and serves them if the
 * network fails. `app/sw.js` serves this file with `CONFIG` in front of it: `version`, and texts in the language of the
 * publication. See docs/decisions/0020-keep-pages-with-a-service-worker-of-our-own.md.
 */

/** Copies of pages, by path, the oldest first. */
const PAGES = 'broadsheet-pages'
/** The scripts, typefaces and pictures of these pages. */
const FILES = 'broadsheet-files'
/** Maximum number of pages that were read and not saved. */
const RECENT = 20
/** Maximum number of saved stories, the same as in saved-stories.ts. */
const SAVED = 100
/** Milliseconds without a response after which the copy of a page is shown. */
const SLOW_AFTER = 6_000
/** Minimum number of milliseconds between two checks whether stored stories were withdrawn. */
const BETWEEN_CHECKS = 30 * 60_000
/** The cache entry with the time of the last check. No page has this path. */
const CHECKED = '/_checked'
/** Pages that are stored at installation. They work offline without other data. */
const OWN = ['/offline', '/saved']

self.addEventListener('install', (event) => {
  // If the browser denies storage, the installation fails, and the site works without a service worker.
  event.waitUntil(Promise.all(OWN.map((path) => store(path))).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const own = (await caches.keys()).filter((name) => name.startsWith('broadsheet-'))
      const others = own.filter((name) => name !== PAGES && name !== FILES)
      await Promise.all(others.map((name) => caches.delete(name)))
      await dropUnusedFiles()
      // With navigation preload, the browser requests a page before the service worker has started.
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

/**
 * Pages are stored one after another: otherwise one could delete files of another as unused, because that one isn't
 * stored yet.
 */
let lastKept = Promise.resolve()

self.addEventListener('message', (event) => {
  const { keep: path, saved } = event.data
  lastKept = lastKept
    .then(() => keep(path, saved))
    .catch((error) => {
      // The connection failed: the page is stored when it is read again.
      if (error.name !== 'QuotaExceededError') return undefined
      // The device is full: deletes the pages that were only read, and tries again.
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
      // A copy is shown already, but the story was withdrawn: the page is loaded again.
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
    timer = setTimeout(async () => (await copyOrNothing) && resolve(await showCopy()), SLOW_AFTER)
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
 * A file from the network or, more often, from the browser's own cache; if that fails, the stored copy. Stored pages
 * may need scripts that the present build no longer has (404). A picture with status 404 isn't served from the copy,
 * because it may not be shown any more.
 */
async function file(request, path) {
  const network = fetch(request)
  try {
    const { status } = await network
    if (status < 500 && (path.startsWith('/media/') || !isGone(status))) return network
  } catch {
    // The network failed: the stored file, else the error.
  }
  return (await keptFile(path)) ?? network
}

/** The stored file at a path; for a picture, the stored width. */
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

/** Stores a page that is being read. `saved` are the paths of all saved stories, the last saved first. */
async function keep(path, saved) {
  await store(path, saved.includes(path))
  // The reader may have deleted all copies on /settings.
  for (const own of OWN) if ((await kept(own)) === undefined) await store(own)
  await drop(saved, RECENT)
  await checkAll()
}

/**
 * Stores a page and its files. The browser has just loaded them, so the files come from its own cache, and the server
 * responds to the request for the page with 304. Pictures of a saved story may be downloaded again, in the width that
 * is stored.
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
  // Deleted first, because the cache is ordered by insertion and this page must be the newest.
  await pages.delete(path)
  await pages.put(path, response)
}

/** The URLs of the files that a page needs: scripts, typefaces, and the pictures of the story itself. */
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

/** Deletes the files that no stored page needs. */
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

/** Deletes the copies of withdrawn stories, if the last check was more than `BETWEEN_CHECKS` ago. */
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
    // The browser has denied storage meanwhile.
    return undefined
  }
}

/** A copy with its date in an attribute of the root element, which app/styles/reader.css shows as a notice. */
async function withNotice(copy) {
  const date = new Date(copy.headers.get('date') ?? 0).toLocaleString(CONFIG.language, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  const notice = escaped(CONFIG.notice.replace('{date}', date))
  return changedHtml(copy, (html) => html.replace('<html ', () => `<html data-copy="${notice}" `))
}

/** The page that lists the stored pages. If it isn't stored, the browser's own error page. */
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
  return changedHtml(copy, (html) => html.replace('<!--kept-->', () => list))
}

async function changedHtml(response, change) {
  const headers = new Headers(response.headers)
  // The body was decompressed, so these headers no longer apply.
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
