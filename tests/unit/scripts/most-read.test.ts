import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { createCatalog } from '@/lib/site/catalog'
import { composeFront } from '@/lib/site/front'
import { ReadCounter, readLine } from '@/scripts/most-read/count-reads'
import { article, records } from '@/tests/unit/lib/content/records'
import { runProcess, runScript } from './run-script'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'
const nginx = (
  path: string,
  { time = '10:00:00', reader = '192.0.2.1', status = 200, agent = BROWSER, method = 'GET' } = {},
) =>
  `${reader} - - [26/Nov/2026:${time} +0100] "${method} ${path} HTTP/2.0" ${status} 5120 "https://example.org/?q="x"" "${agent}"`.replace(
    '"x"',
    '\\"x\\"',
  )
const caddy = (uri: string, more = {}) =>
  JSON.stringify({
    ts: 1764147600.25,
    status: 200,
    request: { method: 'GET', uri, remote_ip: '192.0.2.9', headers: { 'User-Agent': [BROWSER] } },
    ...more,
  })

const prefetch = (name: string, value: string) => ({
  method: 'GET',
  uri: '/world/x',
  remote_ip: '192.0.2.9',
  headers: { 'User-Agent': [BROWSER], [name]: [value] },
})

describe('a line of a log', () => {
  test.each([
    ['nginx', nginx('/world/x?a=b'), '/world/x?a=b', '2026-11-26T09:00:00.000Z'],
    ['nginx, not modified', nginx('/world/x', { status: 304 }), '/world/x', '2026-11-26T09:00:00.000Z'],
    ['Caddy', caddy('/world/x'), '/world/x', '2025-11-26T09:00:00.250Z'],
  ])('of %s is a reading', (_, line, path, time) => {
    expect(readLine(line)).toMatchObject({ path, agent: BROWSER, time: Date.parse(time) })
  })

  test.each([
    [
      'a robot',
      nginx('/world/x', {
        agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      }),
    ],
    ['a program', nginx('/world/x', { agent: 'curl/8.5' })],
    ['no browser named', nginx('/world/x', { agent: '-' })],
    ['another status', nginx('/world/x', { status: 404 })],
    ['another method', nginx('/world/x', { method: 'HEAD' })],
    ['data for a prefetch', nginx('/world/x?_rsc=1ab')],
    ['an edit that the open page of live coverage takes over', nginx('/world/x?updates=%22a1%22')],
    [
      'a page loaded in advance',
      caddy('/world/x', { request: prefetch('Sec-Purpose', 'prefetch;prerender') }),
    ],
    ['a link loaded in advance', caddy('/world/x', { request: prefetch('Next-Router-Prefetch', '1') })],
    ['no HTTP at all', nginx('/world/x').replace(/"GET[^"]*" 200/, '"\\x16\\x03\\x01" 400')],
  ])('isn’t a reading: %s', (_, line) => expect(readLine(line)).toBeUndefined())

  test.each([
    ['a wrong month', nginx('/world/x').replace('Nov', 'Foo')],
    ['a line cut off', caddy('/world/x').slice(0, 60)],
    ['no log', 'Lorem ipsum'],
    ['a JSON value', '{"a":1}'],
  ])('can’t be read: %s', (_, line) => expect(readLine(line)).toBe('unreadable'))
})

test('a story counts once per reader in half an hour, and only within the period', () => {
  const at = (path: string, minute: number, reader = 'a') => ({
    time: minute * 60_000,
    reader,
    agent: BROWSER,
    path,
  })
  const requests = [
    at('/world/x', 1000),
    at('/world/x/lite', 1010),
    at('/world/x', 1100),
    at('/world/y', 1000, 'b'),
    at('/world/y', 1001, 'c'),
    at('/World/y/', 1002, 'd'),
    at('/world/z', 0),
    at('/world/z', 0, 'b'),
    at('/world/z', 0, 'c'),
    at('/world/z', 0, 'd'),
  ]
  const counted = (hours: number) => {
    const counter = new ReadCounter(hours * 3_600_000, 1100 * 60_000)
    for (const request of requests) counter.add(request)
    return counter.result().stories.map(({ address, readings }) => [address, readings])
  }
  expect(counted(24)).toEqual([
    ['world/z', 4],
    ['world/y', 3],
    ['world/x', 2],
  ])
  expect(counted(10)).toEqual([
    ['world/y', 3],
    ['world/x', 2],
  ])
})

test('a request in the future doesn’t exclude other requests', () => {
  const counter = new ReadCounter(3_600_000, Date.parse('2026-11-26T10:00:00Z'))
  const at = (time: string) =>
    counter.add({ time: Date.parse(time), reader: time, agent: BROWSER, path: '/world/x' })
  expect([at('2026-11-26T09:59:00Z'), at('2062-01-01T00:00:00Z'), at('2026-11-26T10:01:00Z')]).toEqual([
    true,
    false,
    true,
  ])
  expect(counter.result()).toEqual({
    until: Date.parse('2026-11-26T10:01:00Z'),
    stories: [{ address: 'world/x', readings: 2 }],
  })
})

test('the block shows public stories of the file, also those of other blocks, and nothing without the file', () => {
  const all = records(
    [article('world/a'), article('world/b'), article('world/hidden', { draft: true })],
    [
      { block: 'river', count: 5 },
      { block: 'most-read', count: 2 },
    ],
  )
  const front = (mostRead: string[]) =>
    composeFront(createCatalog({ ...all, mostRead }, Date.parse('2026-06-01T00:00:00Z')), () => [])
  const [river, ranking] = front(['world/hidden', 'world/none', 'world/b', 'world/a'])
  expect(river).toMatchObject({ block: 'river', stories: [{ address: 'world/a' }, { address: 'world/b' }] })
  expect(ranking).toMatchObject({
    title: 'Most read',
    stories: [{ address: 'world/b' }, { address: 'world/a' }],
  })
  expect(front([]).map(({ block }) => block)).toEqual(['river'])
})

describe('npm run most-read', () => {
  const place = mkdtempSync(join(tmpdir(), 'broadsheet-most-read-'))
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  const content = join(place, 'content')
  cpSync('tests/fixtures/feeds/content', content, { recursive: true })
  const environment = { env: { CONTENT_DIRECTORY: content } }

  test('writes a file that the check accepts, from plain and compressed logs', () => {
    const recent = [
      nginx('/city/every-block'),
      nginx('/images/x.png'),
      nginx('/world/arabic').replace('2026', '2126'),
      'cut off',
    ]
    writeFileSync(join(place, 'access.log'), `${recent.join('\n')}\n`)
    const older = [
      nginx('/city/every-block', { reader: '192.0.2.2' }),
      nginx('/world/arabic'),
      nginx('/world/nowhere'),
    ]
    writeFileSync(join(place, 'access.log.1.gz'), gzipSync(older.join('\n')))
    const { status, stderr } = runProcess(
      'most-read',
      [join(place, 'access.log'), join(place, 'access.log.1.gz')],
      environment,
    )
    expect(status).toBe(0)
    expect(stderr).toMatch(
      /^Ignored lines: 1, the first at .*access\.log:4: expected nginx.*\nIgnored lines: 1, the first at .*access\.log:3: found a time in the future.*\n$/,
    )
    expect(readFileSync(join(content, 'most-read.yaml'), 'utf8')).toContain(
      'stories:\n  - city/every-block\n  - world/arabic\n',
    )
    const { errors, warnings } = checkContent(content, Date.parse('2026-11-27T00:00:00Z'))
    const problems = [...errors, ...warnings].filter(({ path }) => path.includes('most-read'))
    expect(problems).toEqual([])
  })

  test('a file with an unknown story is reported with its line', () => {
    writeFileSync(
      join(content, 'most-read.yaml'),
      'until: 2026-11-26T10:00:00Z\nstories:\n  - world/nowhere\n',
    )
    expect(checkContent(content, Date.parse('2026-11-27T00:00:00Z')).warnings).toContainEqual(
      expect.objectContaining({ path: 'content/most-read.yaml', line: 3, field: 'stories.0' }),
    )
  })

  test('without a log, the message contains what is expected', async () => {
    const { status, stderr } = await runScript('most-read', [], environment)
    expect(status).toBe(2)
    expect(stderr).toContain('expected the path of an access log')
  })
})
