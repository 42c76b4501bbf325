import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BUILT, builtOrigin, readBuilt } from '@/lib/content/built-content'
import type { ArticleFile } from '@/lib/content/schema'
import { writeBuilt } from '@/lib/content/write-built-content'
import { article, records } from './records'

const NOON = Date.parse('2026-01-01T12:00:00Z')
let project = ''

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'broadsheet-built-'))
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

function build(articles: ArticleFile[]) {
  writeBuilt(records(articles), join(project, BUILT), { now: NOON, origin: 'https://times.example.org' })
}

test('each story’s text is read back, whatever characters the others contain', () => {
  const bodies = { 'world/a': 'Ærø’s ferry 🚢', 'world/b': '', 'city/c': 'Plain words.' }
  build(
    Object.entries(bodies).map(([address, text], line) =>
      article(address, { body: { text, line, format: line === 2 ? 'md' : 'mdx' } }),
    ),
  )
  const { index, bodyAt } = readBuilt(project)
  const words = index.articles.map(({ address }, place) => [address, bodyAt(place)])
  expect(Object.fromEntries(words)).toEqual({
    'world/a': { text: bodies['world/a'], line: 0, format: 'mdx' },
    'world/b': { text: '', line: 1, format: 'mdx' },
    'city/c': { text: bodies['city/c'], line: 2, format: 'md' },
  })
})

test('the origin of the build is stored', () => {
  build([article('world/a')])
  expect(builtOrigin(project)).toBe('https://times.example.org')
})

test('without a build, the error names the missing file', () => {
  expect(() => readBuilt(project)).toThrow('index.json is missing: `npm run build` writes it')
})

test('a truncated file of texts is an error', () => {
  build([article('world/a')])
  writeFileSync(join(project, BUILT, 'bodies'), 'Wor')
  expect(() => readBuilt(project).bodyAt(0)).toThrow('found 3 bytes from 0, expected 6')
})
