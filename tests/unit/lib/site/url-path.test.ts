import { describe, expect, test } from 'vitest'
import { encodedPath, pathKey, pathSegments, withoutTrailingPunctuation } from '@/lib/site/url-path'
import { fc } from '@/tests/unit/property-testing'

describe('the segments of a path', () => {
  test.each([
    ['/', []],
    ['/world/x', ['world', 'x']],
    ['//World///x//', ['World', 'x']],
    ['/caf%C3%A9', ['café']],
    ['/cafe%CC%81', ['café']],
    ['/__proto__/constructor', ['__proto__', 'constructor']],
    ['/a%20b/.well-known/...', ['a b', '.well-known', '...']],
  ])('%s', (path, segments) => {
    expect(pathSegments(path)).toEqual(segments)
  })

  test.each([
    '/world/%c0%ae',
    '/world/%ff',
    '/world/a%',
    '/world/%E0%A4%A',
    '/world%2fx',
    '/world%5Cx',
    '/world\\x',
    '/world/%00',
    '/world/x%2f',
    '/world/x%0d%0aset-cookie:a',
    '/world/%7f',
    '/world/..',
    '/world/%2e%2e/x',
    '/./x',
    `/${'a'.repeat(8192)}`,
    '/a'.repeat(31),
  ])('%s can’t be a URL of the site', (path) => {
    expect(pathSegments(path)).toBeUndefined()
  })

  test('whatever is requested, a segment contains no slash and is no dot segment', () => {
    const path = fc.stringMatching(/^(?:[a-z./\\]|%[0-9a-f]{2}|%)*$/)
    fc.assert(
      fc.property(path, (requested) => {
        for (const segment of pathSegments(requested) ?? []) expect(segment).not.toMatch(/[/\\]|^\.{0,2}$/)
      }),
    )
  })

  test('the key of a path is the key of every spelling of it', () => {
    const step = fc.stringMatching(/^[a-zäß][a-z0-9é-]{0,8}$/)
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        const key = steps.join('/').normalize()
        const spellings = [`/${key}`, `//${key}/`, `/${steps.map(encodeURIComponent).join('//')}`]
        for (const spelling of spellings) expect(pathKey(spelling)).toBe(key)
      }),
    )
  })
})

test.each([
  ['world/x', '/world/x'],
  ['', '/'],
  ['images/50% off #1?.png', '/images/50%25%20off%20%231%3F.png'],
  ['über/日本', '/%C3%BCber/%E6%97%A5%E6%9C%AC'],
])('the path `%s` is encoded as %s', (path, encoded) => {
  expect(encodedPath(path)).toBe(encoded)
  expect(pathSegments(encoded)?.join('/')).toBe(path)
})

describe('punctuation of the text around a link', () => {
  test.each([
    ['/world/x.', '/world/x'],
    ['/world/x),', '/world/x'],
    ['/world/x%20', '/world/x'],
    ['/world/x%22', '/world/x'],
    ['/world/x%E2%80%8B', '/world/x'],
    ['/world/x%E2%80%9D.', '/world/x'],
    ['/world/x**', '/world/x'],
    ['/world/x%0D%0A', '/world/x'],
    ['/world/x/)', '/world/x'],
    ['/world/x.md)', '/world/x.md'],
    ['/a%20b/x%3E', '/a%20b/x'],
  ])('is removed from %s', (pathname, kept) => {
    expect(withoutTrailingPunctuation(pathname)).toBe(kept)
  })

  test.each([
    '/world/x',
    '/world/x/',
    '/',
    '/)',
    '/world/%ff.',
    '/world/..',
    '/world/%2e%2e',
    '/world/%2f',
    '/world/%00',
    '/world/x%2f',
  ])('isn’t there: %s', (pathname) => expect(withoutTrailingPunctuation(pathname)).toBeUndefined())
})
