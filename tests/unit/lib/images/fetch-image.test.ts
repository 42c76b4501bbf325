import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchPicture } from '@/lib/images/fetch-image'

const requests: IncomingMessage[] = []
const site = createServer((request, response) => {
  requests.push(request)
  const isPicture = request.url?.endsWith('.png')
  response.writeHead(200, { 'content-type': isPicture ? 'image/png' : 'text/html' }).end('bytes')
})
let origin = ''

beforeEach(async () => {
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
  const address = site.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`
})
afterEach(() => {
  site.close()
  requests.length = 0
  vi.unstubAllEnvs()
})

test('in a function a picture comes from the site itself, whatever is in its name', async () => {
  vi.stubEnv('VERCEL', '1')
  const bytes = await fetchPicture('/images/quay #2 é?.png', origin)
  expect(Buffer.from(bytes).toString()).toBe('bytes')
  expect(requests.map(({ url }) => url)).toEqual(['/images/quay%20%232%20%C3%A9%3F.png'])
  expect(requests[0]?.headers['x-vercel-protection-bypass']).toBeUndefined()
})

test('a site that is kept from the public lets itself in', async () => {
  vi.stubEnv('VERCEL', '1')
  vi.stubEnv('VERCEL_AUTOMATION_BYPASS_SECRET', 'secret')
  await fetchPicture('/images/quay.png', origin)
  expect(requests[0]?.headers['x-vercel-protection-bypass']).toBe('secret')
})

test('a page in the place of the picture is an error, not a picture', async () => {
  vi.stubEnv('VERCEL', '1')
  await expect(fetchPicture('/login', origin)).rejects.toThrow(
    `${origin}/login: found 200 and text/html, expected a picture`,
  )
})

test('elsewhere nobody is asked for anything', async () => {
  vi.stubEnv('VERCEL', undefined)
  await expect(fetchPicture('/images/quay.png', origin)).rejects.toThrow('found no such picture on the disk')
  expect(requests).toEqual([])
})
