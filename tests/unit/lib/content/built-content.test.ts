import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BUILT, builtOrigin, readBuilt } from '@/lib/content/built-content'
import type { ArticleFile, SizedPicture } from '@/lib/content/schema'
import { writeBuilt } from '@/lib/content/write-built-content'
import { article, records } from './records'

const NOON = Date.parse('2026-01-01T12:00:00Z')
const LATER = '2026-01-02T00:00:00Z'
let project = ''

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'broadsheet-built-'))
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

/** Writes a picture beside a story, and gives what the loader would say of it. */
function pictureBeside(address: string): SizedPicture {
  const path = `${address}.png`
  write(join('content/articles', path), `picture of ${address}`)
  return {
    src: `/media/${path}`,
    alt: 'A picture',
    credit: 'The Test',
    width: 16,
    height: 9,
    bytes: 1,
    mediaType: 'image/png',
    version: '00000000',
  }
}

function write(path: string, text: string) {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

function build(articles: ArticleFile[], files?: string) {
  const content = join(project, 'content')
  const places = { content, built: join(project, BUILT), files: files && join(project, files) }
  writeBuilt(records(articles), places, { now: NOON, origin: 'https://times.example.org' })
}

const withPicture = (address: string, more: Partial<ArticleFile> = {}) =>
  article(address, { image: pictureBeside(address), ...more })

function below(folder: string): string[] {
  const path = join(project, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
}

test('each story has its own words back, whatever letters the others have', () => {
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

test('the address that the pages were built with is remembered', () => {
  build([article('world/a')])
  expect(builtOrigin(project)).toBe('https://times.example.org')
})

test('without a build it says what is missing', () => {
  expect(() => readBuilt(project)).toThrow('index.json is missing: `npm run build` writes it')
})

test('words that have been cut off are told, not half shown', () => {
  build([article('world/a')])
  writeFileSync(join(project, BUILT, 'words'), 'Wor')
  expect(() => readBuilt(project).bodyAt(0)).toThrow('found 3 bytes from 0, expected 6')
})

test('pictures of public and embargoed stories are at hand, those of drafts and withdrawn ones are not', () => {
  build([
    withPicture('world/public'),
    withPicture('world/embargoed', { published: LATER }),
    withPicture('world/draft', { draft: true }),
    withPicture('world/withdrawn', { withdrawn: { at: LATER, reason: 'Wrong.' } }),
  ])
  write('public/images/quay.png', 'picture of the quay')
  const { pictureAt } = readBuilt(project)
  const seen = ['/media/world/public.png', '/media/world/embargoed.png', '/images/quay.png'].map((src) =>
    Buffer.from(pictureAt(src) ?? []).toString(),
  )
  expect(seen).toEqual(['picture of world/public', 'picture of world/embargoed', 'picture of the quay'])
  expect(below(BUILT)).toEqual([
    'changes.json',
    'embargoed.png',
    'index.json',
    'origin',
    'public.png',
    'words',
  ])
  expect(pictureAt('/media/world/draft.png')).toBeUndefined()
})

test('what is public now becomes a file of the site where those are served apart; what is under embargo doesn’t', () => {
  write('public/media/world/former.png', 'a former build’s')
  build([withPicture('world/public'), withPicture('world/embargoed', { published: LATER })], 'public/media')
  expect(below('public/media')).toEqual(['public.png'])
  expect(below(`${BUILT}/media`)).toEqual(['embargoed.png'])
})
