import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathKey, pathSteps } from '@/lib/site/url-path'

describe('the steps of a path', () => {
  test.each([
    ['/', []],
    ['/world/x', ['world', 'x']],
    ['//World///x//', ['World', 'x']],
    ['/caf%C3%A9', ['café']],
    ['/cafe%CC%81', ['café']],
    ['/__proto__/constructor', ['__proto__', 'constructor']],
    ['/a%20b/.well-known/...', ['a b', '.well-known', '...']],
  ])('%s', (path, steps) => {
    expect(pathSteps(path)).toEqual(steps)
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
    '/world/x%0d%0aset-cookie:a',
    '/world/%7f',
    '/world/..',
    '/world/%2e%2e/x',
    '/./x',
    `/${'a'.repeat(8192)}`,
    '/a'.repeat(31),
  ])('%s can be no address', (path) => {
    expect(pathSteps(path)).toBeUndefined()
  })

  test('whatever is asked for, a step holds no slash and is no dot segment', () => {
    const path = fc.stringMatching(/^(?:[a-z./\\]|%[0-9a-f]{2}|%)*$/)
    fc.assert(
      fc.property(path, (asked) => {
        for (const step of pathSteps(asked) ?? []) expect(step).not.toMatch(/[/\\]|^\.{0,2}$/)
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
