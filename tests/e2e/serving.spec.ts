import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { freePort } from '../../scripts/free-port'
import { PAPER, paperEnvironment } from '../../scripts/paper'

/** `npm start` of the fixture publication's build, as a newsroom's own server runs it. */
async function startServer(): Promise<{ server: ChildProcess; port: number; ended: Promise<unknown[]> }> {
  const port = await freePort()
  const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/start.ts'], {
    cwd: PAPER,
    env: {
      ...paperEnvironment(),
      NODE_ENV: 'production',
      PORT: String(port),
      // The build's own: with another address `npm start` would build anew.
      SITE_URL: process.env.SITE_URL ?? 'http://localhost:3000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(server, 'exit')
  await new Promise<void>((resolve, reject) => {
    server.on('exit', () => reject(new Error('npm start ended')))
    server.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('Ready') && resolve())
  })
  return { server, port, ended }
}

test('whoever watches over the site learns that it serves, anew each time', async ({ request }) => {
  const response = await request.get('/healthz')
  expect(response.status()).toBe(200)
  expect(await response.text()).toBe('ok\n')
  expect(response.headers()['cache-control']).toBe('no-store')
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
})

test('a robot gets the page that everybody gets, not one made for it', async ({ request }) => {
  const path = '/world/uk-ambassador-resigns'
  const page = await (await request.get(path)).text()
  for (const robot of ['Mozilla/5.0 (compatible; bingbot/2.0)', 'facebookexternalhit/1.1', 'Slackbot 1.0']) {
    const response = await request.get(path, { headers: { 'user-agent': robot } })
    expect(response.headers()['cache-control'], robot).toContain('s-maxage=')
    expect(await response.text(), robot).toBe(page)
  }
})

test('asked to stop, it finishes what is under way, takes nothing new and ends well', async () => {
  const { server, port, ended } = await startServer()
  const page = await (await fetch(`http://localhost:${port}/world/uk-ambassador-resigns`)).text()
  const picture = new URL(/<meta property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '')

  // The server says that it has begun (100) before it draws the picture.
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

test('asked to stop, it doesn’t wait for ever for somebody who never finishes', async () => {
  const { server, port, ended } = await startServer()
  await (await fetch(`http://localhost:${port}/healthz`)).text()
  const stuck = connect(port, 'localhost')
  await once(stuck, 'connect')
  await new Promise<void>((resolve) =>
    stuck.write('GET / HTTP/1.1\r\nHost: site.example\r\n', () => resolve()),
  )
  // The server has read the half request by the time it answers another.
  await (await fetch(`http://localhost:${port}/healthz`)).text()
  server.kill('SIGTERM')
  expect(await ended).toEqual([1, null])
  stuck.destroy()
})
