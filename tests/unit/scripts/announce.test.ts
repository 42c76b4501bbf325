import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sitemap, sitemapIndex } from '@/lib/seo/sitemap'
import { publication } from '@/tests/fixtures/content-rules/publication'
import { runScript } from './run-script'

type Received = { url: string; type: string; body: string }

/** A server in place of the deployed site, IndexNow and a hub; it records requests. */
async function standIn() {
  const site = { modified: '2026-01-01T00:00:00Z', feedTag: '"1"', hubStatus: 204, named: '' }
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    let body = ''
    for await (const chunk of request) body += chunk
    if (request.method === 'POST') {
      received.push({ url: pathname, type: request.headers['content-type'] ?? '', body })
      response.writeHead(pathname === '/hub' ? site.hubStatus : 202).end()
    } else if (pathname === '/sitemap.xml')
      response.end(sitemapIndex('/sitemaps', [[]], site.named || origin))
    else if (pathname === '/sitemaps/1.xml')
      response.end(
        sitemap(
          [
            { path: '/', modified: '2026-01-01T00:00:00Z', pictures: [] },
            { path: '/city/a', modified: site.modified, pictures: [] },
          ],
          site.named || origin,
        ),
      )
    else if (/^\/(?:(?:city|world)\/)?feed\.(?:xml|json)$|^\/atom\.xml$/.test(pathname))
      response.writeHead(200, { etag: pathname === '/feed.xml' ? site.feedTag : '"same"' }).end()
    else response.writeHead(404).end()
  })
  let origin = ''
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (!isListening(address)) throw new Error('no port')
  origin = `http://127.0.0.1:${address.port}`
  onTestFinished(() => void server.close())
  const content = publication()
  const enable = () =>
    appendFileSync(
      join(content, 'publication.yaml'),
      `announce:\n  indexNow: { key: 0123456789abcdef, endpoint: ${origin}/indexnow }\n  webSub: { hub: ${origin}/hub }\n`,
    )
  const state = join(content, 'announced.json')
  const announce = (...wishes: string[]) =>
    runScript('announce', ['--state', state, ...wishes], {
      env: { SITE_URL: origin, CONTENT_DIRECTORY: content },
    })
  return { site, received, origin, state, enable, announce }
}

function isListening(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

describe('npm run announce', () => {
  test('sends nothing unless publication.yaml names a service', async () => {
    const { announce, received, state } = await standIn()
    expect(await announce()).toMatchObject({
      status: 0,
      stdout: 'Nothing to do: publication.yaml has no `announce`.\n',
    })
    expect(received).toEqual([])
    expect(existsSync(state)).toBe(false)
  })

  test('writes the state at the first run, then announces each change once', async () => {
    const { announce, enable, received, site, origin } = await standIn()
    enable()
    expect((await announce()).stdout).toMatch(/^2 pages written to /)
    expect(await announce()).toMatchObject({ status: 0, stdout: 'Nothing has changed.\n' })
    expect(received).toEqual([])

    site.modified = '2026-01-02T00:00:00Z'
    site.feedTag = '"2"'
    const dry = await announce('--dry-run')
    expect(dry.stdout.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^would send 1 page to http:\S+\/indexnow: \{"host"/),
      expect.stringMatching(/^would send http:\S+\/feed\.xml to http:\S+\/hub: hub\.mode=publish/),
    ])
    expect(received).toEqual([])

    expect((await announce()).stdout).toBe(
      `${origin}/indexnow: 202 for 1 page\n${origin}/hub: 204 for ${origin}/feed.xml\n`,
    )
    expect(received.map(({ url, type }) => [url, type])).toEqual([
      ['/indexnow', 'application/json; charset=utf-8'],
      ['/hub', 'application/x-www-form-urlencoded'],
    ])
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ urlList: [`${origin}/city/a`] })
    expect((await announce()).stdout).toBe('Nothing has changed.\n')
  })

  test('sends again what a service refused', async () => {
    const { announce, enable, site, received, origin, state } = await standIn()
    enable()
    await announce()
    const noted = readFileSync(state, 'utf8')
    site.feedTag = '"2"'
    site.hubStatus = 503
    expect(await announce()).toMatchObject({
      status: 1,
      stderr: `${origin}/hub: found 503, expected a status of 2xx\n`,
    })
    expect(readFileSync(state, 'utf8')).toBe(noted)
    site.hubStatus = 204
    expect((await announce()).status).toBe(0)
    expect(received).toHaveLength(2)
  })

  test('refuses a sitemap of another origin, and wrong usage', async () => {
    const { announce, enable, site } = await standIn()
    enable()
    site.named = 'https://elsewhere.example.org'
    expect(await announce()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('use the same SITE_URL as the build'),
    })
    expect(await announce('--dryrun')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Usage: npm run announce'),
    })
  })
})
