import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { originForm, refusal } from '@/lib/server/refuse-request'

const folder = mkdtempSync(join(tmpdir(), 'refuse-request-'))
const FILE = '/images/a b.png'
const file = join(folder, 'a b.png')
const files = new Map([
  [FILE, file],
  ['/gone.png', join(folder, 'gone.png')],
  ['/_search/en-1a2b/there.js', file],
])
let modified = 0

beforeAll(() => {
  writeFileSync(file, '0123456789')
  modified = statSync(file).mtimeMs
})
afterAll(() => rmSync(folder, { recursive: true }))

function statusOf(headers: Record<string, string>, url = '/images/a%20b.png?v=1') {
  return refusal({ method: 'GET', url, headers }, files)?.status
}

describe('methods', () => {
  test.each(['GET', 'HEAD'])('%s is passed on', (method) => {
    expect(refusal({ method, url: '/x', headers: {} }, files)).toBeUndefined()
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'CONNECT'])('%s is refused', (method) => {
    for (const url of ['/', '/_next/static/x.js', '*', '/feed.xml'])
      expect(refusal({ method, url, headers: {} }, files)).toEqual({
        status: 405,
        headers: { Allow: 'GET, HEAD, OPTIONS' },
      })
  })

  test('OPTIONS lists the methods, for a URL and for the whole server', () => {
    for (const url of ['/x', '*'])
      expect(refusal({ method: 'OPTIONS', url, headers: {} }, files)).toEqual({
        status: 204,
        headers: { Allow: 'GET, HEAD, OPTIONS' },
      })
  })
})

test.each(['*', '', '?x', '@evil.example/x', 'evil.example:80', 'javascript:alert(1)'])(
  'the target `%s` is malformed',
  (url) => {
    expect(refusal({ method: 'GET', url: originForm(url), headers: {} }, files)).toEqual({ status: 400 })
  },
)

test.each([
  ['/a?b=c', '/a?b=c'],
  ['http://site.example/a?b=c', '/a?b=c'],
  ['HTTPS://site.example', '/'],
  ['//site.example/a', '//site.example/a'],
  ['*', '*'],
])('the target %s is read as %s', (target, expected) => {
  expect(originForm(target)).toBe(expected)
})

describe('a precondition of a file', () => {
  test.each([
    ['bytes=0-', undefined],
    ['bytes=9-99', undefined],
    ['bytes=10-', 416],
    ['bytes=99999999999999999999-', 416],
    ['bytes=-1', undefined],
    ['bytes=-0', 416],
    ['bytes=50-60, 0-1', undefined],
    ['bytes=50-60,70-', 416],
    ['lines=50-', undefined],
    ['bytes=x', undefined],
    ['', undefined],
  ])('Range: %s → %s', (range, status) => {
    expect(statusOf({ range })).toBe(status)
  })

  test('an unsatisfiable range is answered with the size of the file', () => {
    expect(
      refusal({ method: 'GET', url: '/images/a%20b.png', headers: { range: 'bytes=10-' } }, files),
    ).toEqual({
      status: 416,
      headers: { 'Content-Range': 'bytes */10' },
    })
    expect(statusOf({ range: 'bytes=10-', 'if-range': '"other"' })).toBeUndefined()
  })

  test.each([
    ['"x"', 412],
    ['W/"x", "y"', 412],
    ['*', undefined],
  ])('If-Match: %s → %s', (ifMatch, status) => {
    expect(statusOf({ 'if-match': ifMatch })).toBe(status)
  })

  test('If-Unmodified-Since compares whole seconds and is ignored with If-Match or without a date', () => {
    const date = (time: number) => new Date(time).toUTCString()
    expect(statusOf({ 'if-unmodified-since': date(modified) })).toBeUndefined()
    expect(statusOf({ 'if-unmodified-since': date(modified - 1000) })).toBe(412)
    expect(statusOf({ 'if-unmodified-since': 'yesterday' })).toBeUndefined()
    expect(statusOf({ 'if-match': '*', 'if-unmodified-since': date(0) })).toBeUndefined()
  })

  test('nothing else has preconditions', () => {
    for (const url of ['/', '/images/%zz.png', '/images/%ff', '/images/none.png'])
      expect(statusOf({ range: 'bytes=99-', 'if-match': '"x"' }, url)).toBeUndefined()
  })
})

test.each([
  '/_search/en-1a2b/none.js',
  '/_search/en-1a2b/',
  '/_fonts/none.woff2',
  '/_next/static/none.js?dpl=1',
  '/_next/image?url=%2Fa.png&w=640&q=75',
  '/_next/%c0%ae',
  '/city.rsc',
  '/nothing/here.rsc?a=b',
])('%s, which can only be a file, is missing for at most a minute', (url) => {
  expect(refusal({ method: 'GET', url, headers: {} }, files)).toEqual({
    status: 404,
    headers: { 'Cache-Control': 'public, max-age=0, s-maxage=60' },
  })
})

test.each(['/_search/en-1a2b/there.js', '/_search', '/_next', '/media/x', '/a.rscx', '/x?a=/_next/b'])(
  '%s is passed on',
  (url) => {
    expect(refusal({ method: 'GET', url, headers: {} }, files)).toBeUndefined()
  },
)

test('a file that was deleted while the server runs is missing', () => {
  expect(statusOf({}, '/gone.png')).toBe(404)
})
