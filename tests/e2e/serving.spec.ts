import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import getPort from 'get-port'
import { PAPER, paperEnvironment } from '../../scripts/paper'
import { ready, start } from '../../scripts/server-process'

const STORY = '/world/uk-ambassador-resigns'
const WITHDRAWN = '/culture/a-lamplighters-diary'

/** The port of the server that all browser tests share. */
const PORT = Number(process.env.E2E_PORT ?? 3217)

type Running = { server: ChildProcess; port: number; ended: Promise<unknown[]> }

/** Starts a Node program on the build of the fixture publication and waits until it serves. */
async function startProgram(
  args: readonly string[],
  environment: Record<string, string | undefined> = {},
): Promise<Running> {
  const port = await getPort()
  // The build's own URL: with another one `npm start` would build again.
  const SITE_URL = process.env.SITE_URL ?? 'http://localhost:3000'
  const server = start([process.execPath, ...args], {
    cwd: PAPER,
    env: { ...paperEnvironment(), PORT: String(port), SITE_URL, ...environment },
  })
  const ended = once(server, 'exit')
  await ready(server)
  return { server, port, ended }
}

const npmStart = () => startProgram(['node_modules/tsx/dist/cli.mjs', 'scripts/start.ts'])
const startServer = (environment?: Record<string, string | undefined>) =>
  startProgram(['server.js'], environment)

/** A response whose body isn't needed. */
async function fetched(options: RequestOptions): Promise<IncomingMessage> {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    request(options, resolve).on('error', reject).end(),
  )
  response.resume()
  await once(response, 'end')
  return response
}

async function stop({ server, ended }: Running): Promise<void> {
  server.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
}

test('the health check responds from the process itself, never from a cache', async ({ request }) => {
  const response = await request.get('/healthz')
  expect(response.status()).toBe(200)
  expect(await response.text()).toBe('ok\n')
  expect(response.headers()['cache-control']).toBe('no-store')
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
})

test('a robot gets the stored page, not one rendered for it', async ({ request }) => {
  const page = await (await request.get(STORY)).text()
  for (const robot of ['Mozilla/5.0 (compatible; bingbot/2.0)', 'facebookexternalhit/1.1', 'Slackbot 1.0']) {
    const response = await request.get(STORY, { headers: { 'user-agent': robot } })
    expect(response.headers()['cache-control'], robot).toContain('s-maxage=')
    expect(await response.text(), robot).toBe(page)
  }
})

test('caches keep a 404 for at most a minute, whatever the request’s conditions', async ({ request }) => {
  const indexes = readdirSync(join(PAPER, 'public/_search'), { withFileTypes: true })
  const index = indexes.find((entry) => entry.isDirectory())?.name
  for (const [path, status] of [
    [`/_search/${index}/none.js`, 404],
    [`/_search/${index}`, 404],
    ['/_search/en-0000000000000000/pagefind.js', 404],
    ['/_search/names-0000.json', 404],
    ['/_fonts/none.woff2', 404],
    ['/media/0000000000000000/full.jpg', 404],
    ['/media', 404],
    ['/share/', 404],
    ['/_next', 404],
    ['/_next/image', 404],
    ['/_next/static/none.js', 404],
    ['/city/nothing-here', 404],
    [WITHDRAWN, 410],
  ] as const)
    for (const condition of ['"none"', '*']) {
      const response = await request.get(path, { headers: { 'if-none-match': condition } })
      expect([path, response.status()]).toEqual([path, status])
      expect(response.headers()['cache-control'], path).toBe('public, max-age=0, s-maxage=60')
    }
})

test('page data is never sent as HTML', async ({ request }) => {
  for (const path of ['/nothing-here.rsc', '/index.rsc', `${STORY}.rsc`]) {
    const response = await request.get(path)
    expect([path, response.status(), await response.text()]).toEqual([path, 404, ''])
  }
})

test.describe('statuses are the same on every listening address and behind every proxy', () => {
  for (const [host, address] of [
    [undefined, 'localhost'],
    ['0.0.0.0', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.1'],
    ['::1', '::1'],
    ['localhost', 'localhost'],
    // A container sets HOSTNAME to its own name, which isn't an address to listen on.
    [hostname(), 'localhost'],
  ] as const)
    test(`HOSTNAME=${host}`, async () => {
      const running = await startServer({ HOSTNAME: host })
      for (const headers of [
        {},
        { 'x-forwarded-proto': 'https' },
        { 'x-forwarded-proto': 'https,http', 'x-forwarded-host': 'www.example.org', host: 'www.example.org' },
        { host: '127.0.0.1', 'x-forwarded-host': '127.0.0.1:1' },
        { 'x-middleware-prefetch': '1', 'x-nextjs-data': '1' },
      ])
        for (const [path, status] of [
          ['/', 200],
          [STORY, 200],
          ['/feed.xml', 200],
          ['/city/nothing-here', 404],
          ['/nothing/feed.xml', 404],
          ['/city/%c0%ae', 404],
          [WITHDRAWN, 410],
          ['/news', 308],
          ['/City/', 308],
          ['//city', 308],
        ] as const) {
          const response = await fetched({ host: address, port: running.port, path, headers })
          expect([path, response.statusCode], JSON.stringify(headers)).toEqual([path, status])
          expect(response.headers.location ?? '/', path).toMatch(/^\/(?!\/)/)
        }
      await stop(running)
    })
})

test.describe('without a proxy in front', () => {
  test('an Upgrade request gets an ordinary response, and its connection is closed', async () => {
    for (const path of ['/news', '//city', '/', '/city/nothing-here', '/_next/static/none.js', '/feed.xml'])
      for (const upgrade of ['websocket', 'h2c']) {
        const socket = connect(PORT, 'localhost')
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${upgrade}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n`,
        )
        expect(await textOf(socket), path).toMatch(
          /^HTTP\/1\.1 (?:200|308|404) .*\r\nConnection: close\r\n/is,
        )
      }
  })

  test('a body is refused before it is read', async () => {
    for (const expect100 of [{}, { expect: '100-continue' }])
      for (const path of ['/', '/feed.xml', '/_next/static/none.js', '/city/nothing-here']) {
        const question = request({
          host: 'localhost',
          port: PORT,
          path,
          method: 'POST',
          headers: { 'content-length': '12000000', ...expect100 },
        })
        question.on('continue', () => question.destroy(new Error('the server asked for the body')))
        question.flushHeaders()
        const response = await new Promise<IncomingMessage>((resolve) => question.on('response', resolve))
        expect([path, response.statusCode, response.headers.connection]).toEqual([path, 405, 'close'])
        question.destroy()
      }
  })

  test('a malformed target returns 400, and OPTIONS * lists the methods', async () => {
    for (const path of ['*', '@site.example/x', '?x'])
      expect((await fetched({ host: 'localhost', port: PORT, path })).statusCode, path).toBe(400)
    const options = await fetched({ host: 'localhost', port: PORT, path: '*', method: 'OPTIONS' })
    expect([options.statusCode, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const whole = await fetched({ host: 'localhost', port: PORT, path: `http://x.example${STORY}` })
    expect(whole.statusCode).toBe(200)
  })

  test('a failed precondition returns 412, an unsatisfiable range 416', async () => {
    for (const [headers, status] of [
      [{ range: 'bytes=99999999-' }, 416],
      [{ range: 'bytes=0-9' }, 206],
      [{ 'if-match': '"x"' }, 412],
      [{ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 412],
    ] as const)
      expect(
        (await fetched({ host: 'localhost', port: PORT, path: '/images/logo.svg', headers })).statusCode,
        JSON.stringify(headers),
      ).toBe(status)
  })
})

/** Everything that a socket receives until the other side closes it. */
async function textOf(socket: Socket): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test.describe('after SIGTERM', () => {
  test('npm start finishes open requests, accepts no new ones and exits with 0', async () => {
    const { server, port, ended } = await npmStart()
    const page = await (await fetch(`http://localhost:${port}${STORY}`)).text()
    const picture = new URL(/<meta property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '')

    // The server responds with 100 before it draws the picture.
    const question = request({ port, path: picture.pathname, headers: { expect: '100-continue' } })
    const answer = new Promise<IncomingMessage>((resolve) => question.on('response', resolve))
    question.end()
    await once(question, 'continue')
    server.kill('SIGTERM')

    const response = await answer
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk)
    expect(response.statusCode).toBe(200)
    expect(response.complete).toBe(true)
    expect(Buffer.concat(chunks).subarray(1, 4).toString()).toBe('PNG')
    expect(await ended).toEqual([0, null])
    await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow()
  })

  test('it closes the connections of busy clients without aborting a request', async () => {
    const { server, port, ended } = await startServer()
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    const failures: string[] = []
    let answered = 0
    const client = async () => {
      while (server.exitCode === null)
        try {
          const response = await fetched({ host: 'localhost', port, path: '/healthz', agent })
          if (response.statusCode === 200) answered++
          else failures.push(`status ${response.statusCode}`)
        } catch (error) {
          const isRefused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
          if (!isRefused) failures.push(String(error))
          if (isRefused) return
        }
    }
    const clients = Array.from({ length: 8 }, client)
    await expect.poll(() => answered).toBeGreaterThan(50)
    server.kill('SIGTERM')
    await Promise.all(clients)
    agent.destroy()
    expect(await ended).toEqual([0, null])
    expect(failures).toEqual([])
  })

  test('a request that arrives while the server is busy gets a response', async () => {
    const sent = test.info().outputPath('sent')
    // Runs in the server.
    const busy = `
      import { existsSync } from 'node:fs'
      const cell = new Int32Array(new SharedArrayBuffer(4))
      process.on('SIGTERM', () => setImmediate(() => {
        console.log('busy')
        do Atomics.wait(cell, 0, 0, 1_000)
        while (!existsSync(${JSON.stringify(sent)}))
      }))`
    const { server, port, ended } = await startServer({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(busy)}`,
    })
    const socket = connect(port, 'localhost')
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    const send = () =>
      new Promise<void>((resolve) =>
        socket.write('GET /healthz HTTP/1.1\r\nHost: site.example\r\n\r\n', () => resolve()),
      )
    await send()
    await expect.poll(() => text).toContain('HTTP/1.1 200')
    const isBusy = new Promise<void>((resolve) =>
      server.stdout?.on('data', (chunk: Buffer) => chunk.includes('busy') && resolve()),
    )
    server.kill('SIGTERM')
    await isBusy
    await send()
    writeFileSync(sent, '')
    await once(socket, 'close')
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(2)
    expect(await ended).toEqual([0, null])
  })

  test('it disconnects a client that never finishes its request, and exits with 0', async () => {
    const { server, port, ended } = await startServer()
    const stuck = connect(port, 'localhost')
    await once(stuck, 'connect')
    await new Promise<void>((resolve) =>
      stuck.write('GET / HTTP/1.1\r\nHost: site.example\r\n', () => resolve()),
    )
    // When the server responds to another request, it has read the incomplete one.
    await (await fetch(`http://localhost:${port}/healthz`)).text()
    server.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    stuck.destroy()
  })
})
