/**
 * The process that serves a build: `npm start` runs it in the project, `node server.js` in `.next/standalone`, where the
 * build copies it. It is a custom server as Next.js documents it, and does what the server of `next start` can't: refuse
 * requests before their body is read, ignore `Upgrade`, and finish open requests before it stops. Plain JavaScript, because
 * Node.js runs it without compiling it.
 */
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Server } from 'node:net'
import { hostname as machineName } from 'node:os'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import env from '@next/env'
import { readReadyPicture } from './lib/images/ready-pictures.js'
import { originForm, refusal } from './lib/server/refuse-request.js'

/** Milliseconds in which responses have `Connection: close`, before the server closes the connections. */
const DRAIN = 500
/** Milliseconds for open requests after SIGTERM; Docker allows 10 seconds. */
const GRACE = 8_000

const folder = fileURLToPath(new URL('.', import.meta.url))
process.chdir(folder)
Object.assign(process.env, { NODE_ENV: 'production' })
env.loadEnvConfig(folder)

const port = portOf(process.env.PORT || '3000')
// In a container, and in many shells, HOSTNAME is the machine's name, which isn't an address to listen on.
const host = process.env.HOSTNAME === machineName() ? undefined : process.env.HOSTNAME || undefined

// In the standalone folder there is no next.config.ts: the build has stored its result here.
if (!existsSync('next.config.ts'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(
    readJson('.next/required-server-files.json').config,
  )

const { default: next } = await import('next')
// Next.js makes an absolute URL of each request from this name. It must not be the listening address: Next.js
// writes 127.0.0.1 and ::1 as localhost in some places, then treats the URL as one of another host. Next.js gets a server
// that doesn't listen, so that it adds no listener for `Upgrade` requests to the real one.
const app = next({ dir: folder, dev: false, hostname: 'localhost', port, httpServer: createServer() })
await app.prepare()
const handle = app.getRequestHandler()

// proxy.ts reads this file on the first request. Check it now, so that the server doesn't start with an incomplete file.
const { stories } = readJson('.broadsheet/addresses.json')
const files = new Map([...filesBelow('public', '/'), ...filesBelow('.next/static', '/_next/static/')])
/** @type {{ source: string, has?: unknown, headers: { key: string, value: string }[] }[]} */
const rules = readJson('.broadsheet/headers.json')
const headers = rules[0]?.headers ?? []
const pictureHeaders = headersOf('/media/0/640.avif')
/** @type {Set<import('node:http').ServerResponse>} */
const underWay = new Set()
let isStopping = false

const server = createServer(respond)
// Without a listener, Node.js responds with 100 Continue and clients send their body.
server.on('checkContinue', respond)
server.on('error', (error) => {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  console.error(
    isTaken ? `Port ${port} is in use: set PORT to another one, or stop the other process.` : error,
  )
  // Later errors concern one connection, for instance where the process has no file descriptor left.
  if (!server.listening) process.exit(1)
})
await renderAnOldStory()
const shownHost = host?.includes(':') ? `[${host}]` : (host ?? 'localhost')
server.listen(port, host, () => console.log(`Ready on http://${shownHost}:${port}`))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function respond(request, response) {
  // Next.js doesn't apply next.config.ts to all responses. If it does, its values for a URL replace these.
  for (const { key, value } of headers) response.setHeader(key, value)
  underWay.add(response)
  response.once('close', () => underWay.delete(response))
  if (isStopping || request.headers.upgrade !== undefined) response.setHeader('Connection', 'close')
  request.url = originForm(request.url ?? '')
  const refused = refusal(request, files)
  if (refused === undefined) {
    if (request.headers.expect !== undefined) response.writeContinue()
    // A range counts the bytes of the file: Next.js would compress the range.
    if (request.headers.range !== undefined) delete request.headers['accept-encoding']
    return readReadyPicture(request.url, (picture) => {
      if (picture === undefined) return handle(request, response)
      for (const { key, value } of pictureHeaders) response.setHeader(key, value)
      response.writeHead(200, picture.headers).end(request.method === 'HEAD' ? undefined : picture.body)
    })
  }
  const hasBody =
    request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
  if (hasBody) response.setHeader('Connection', 'close')
  response.writeHead(refused.status, refused.headers).end()
}

/**
 * Renders the oldest story that isn't prerendered, before the server listens. Otherwise the first reader of such a story
 * waits half a second while Node.js compiles the code of its page.
 */
async function renderAnOldStory() {
  const path = stories.findLast(
    (/** @type {string} */ story) => !existsSync(`.next/server/app/${story}.html`),
  )
  if (path === undefined) return
  const local = createServer(respond).listen(0, '127.0.0.1')
  await once(local, 'listening')
  const address = local.address()
  if (address !== null && typeof address === 'object') {
    const response = await fetch(`http://127.0.0.1:${address.port}/${path}`)
    await response.arrayBuffer()
  }
  local.close()
  local.closeAllConnections()
}

/**
 * Accepts no new connections, finishes open requests, then exits with 0. `close` of node:http would also close every
 * idle connection at once, and cut off a request that has just been sent. Clients therefore get `Connection: close` first.
 */
function stop() {
  // Ctrl+C reaches this process twice: from the terminal and from scripts/start.ts.
  if (isStopping) return
  isStopping = true
  for (const response of underWay) if (!response.headersSent) response.setHeader('Connection', 'close')
  Server.prototype.close.call(server, async () => {
    await app.close()
    process.exit(0)
  })
  // After a busy moment timers run before requests are read: the connection of a request that has arrived would seem idle.
  setInterval(() => setImmediate(() => server.closeIdleConnections()), DRAIN)
  setTimeout(() => {
    console.error(`Requests that took longer than ${GRACE / 1000} seconds were aborted.`)
    server.closeAllConnections()
  }, GRACE).unref()
}

/**
 * The headers that lib/server/response-headers.ts sets for every response at a path.
 * @param {string} path
 */
function headersOf(path) {
  return rules
    .filter(({ has }) => has === undefined)
    .filter(
      ({ source }) => source === '/:path*' || new RegExp(source.replace(/^\/:path(.*)$/, '^/$1$')).test(path),
    )
    .flatMap((rule) => rule.headers)
}

/** @param {string} value */
function portOf(value) {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value)
  console.error(`PORT: found \`${value}\`, expected a number from 0 to 65535`)
  process.exit(1)
}

/**
 * Reads a file of the build, and ends the process if that fails.
 * @param {string} file
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`${file} is missing or incomplete: build again. ${error}`)
    process.exit(1)
  }
}

/**
 * @param {string} directory
 * @param {string} prefix the beginning of its files' URLs
 * @returns {[string, string][]} URL path and file
 */
function filesBelow(directory, prefix) {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name)
      return [prefix + file.slice(directory.length + 1).replaceAll(sep, '/'), file]
    })
}
