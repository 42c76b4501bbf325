/**
 * `node serve-function.ts <function folder> <port of the site>`: starts a function of a Vercel build as Vercel's
 * runtime does, prints the port it listens on, and lets its requests to the site go to this machine. Run by Node.js
 * 24 as it is.
 */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [, , folder = '', sitePort = ''] = process.argv

const really = globalThis.fetch
globalThis.fetch = (input, init) => {
  const { host, pathname, search } = new URL(input instanceof Request ? input.url : input)
  if (host !== 'site.example') return Promise.reject(new Error(`a function asked ${host} for something`))
  return really(`http://127.0.0.1:${sitePort}${pathname}${search}`, init)
}

const { handler } = JSON.parse(readFileSync(join(folder, '.vc-config.json'), 'utf8'))
process.chdir(folder)
const loaded = createRequire(join(folder, '/'))(join(folder, handler))
const answer: RequestListener = await (loaded.default ?? loaded)
const server = createServer(answer)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listening on ${typeof address === 'object' ? address?.port : address}`)
})
