/**
 * `node serve-function.ts <function folder> <port of the site>`: starts a function of a Vercel build as Vercel's runtime
 * does, prints its port, and directs its requests for the site to this machine. Node.js 24 runs this file directly.
 */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [, , folder = '', sitePort = ''] = process.argv

const really = globalThis.fetch
globalThis.fetch = (input, init) => {
  const { host, pathname, search } = new URL(input instanceof Request ? input.url : input)
  if (host !== 'site.example') return Promise.reject(new Error(`a function sent a request to ${host}`))
  return really(`http://127.0.0.1:${sitePort}${pathname}${search}`, init)
}

const { handler, useWebApi } = JSON.parse(readFileSync(join(folder, '.vc-config.json'), 'utf8'))
process.chdir(folder)
const loaded = createRequire(join(folder, '/'))(join(folder, handler))
const exported = await (loaded.default ?? loaded)

/** A handler of web requests as a listener of Node.js. */
function listenerOf(handle: (request: Request) => Promise<Response>): RequestListener {
  return async ({ method, url = '/', headers }, answer) => {
    const request = new Request(new URL(url, `https://${headers.host}`), { method })
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, String(value))
    const response = await handle(request)
    answer.writeHead(response.status, Object.fromEntries(response.headers))
    answer.end(Buffer.from(await response.arrayBuffer()))
  }
}

const server = createServer(useWebApi === true ? listenerOf(exported) : exported)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listening on ${typeof address === 'object' ? address?.port : address}`)
})
