import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { CompiledStyle } from '@/components/layout/built-page-style'
import { compilePageStyle } from '@/scripts/page-style'

let style: CompiledStyle
beforeAll(async () => {
  style = await compilePageStyle()
}, 30_000)

test('one style sheet has the styles of all pages and nothing left to import', () => {
  for (const selector of ['.front', '.story', '.masthead', '.river', '.prose'])
    expect(style.css).toContain(selector)
  expect(style.css).not.toMatch(/@import|@source|@theme|@apply/)
})

test('every font is named by a URL that contains a hash, under which the file is', () => {
  const urls = [...style.css.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, url = '']) => url)
  expect(urls).toEqual(style.faces.map(({ url }) => url))
  expect(urls.length).toBeGreaterThan(0)
  for (const url of urls) {
    expect(url).toMatch(/^\/_fonts\/[\w-]+\.[0-9a-f]{8}\.woff2$/)
    expect(existsSync(join('public', url))).toBe(true)
    const original = url.replace(/^\/_fonts\//, 'app/fonts/').replace(/\.[0-9a-f]{8}\./, '.')
    expect(readFileSync(join('public', url)).equals(readFileSync(original))).toBe(true)
  }
})

test('a second run leaves the files of the fonts as they are: another process may read them', async () => {
  const states = () =>
    style.faces.map(({ url }) => {
      const { ino, mtimeMs } = statSync(join('public', url))
      return [ino, mtimeMs]
    })
  const before = states()
  await compilePageStyle()
  expect(states()).toEqual(before)
})

test('can be in a style element: nothing in it ends the element', () => {
  expect(style.css).not.toContain('</')
})
