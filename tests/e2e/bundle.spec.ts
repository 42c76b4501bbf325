import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { en } from '../../lib/words/en'
import { hi } from '../../lib/words/hi'
import { PAPER } from '../../scripts/paper'

/** Modules that only a build and the development server need, each with a text that occurs in its code. */
const LEFT_OUT = {
  zod: 'ZodError',
  yaml: 'YAMLParseError',
  'the linter': 'differs from the story at',
  'the loader of the content files': 'publication.yaml has errors',
  'the watcher of the content files': 'awaitWriteFinish',
}

for (const page of ['page', '[section]/[...slug]/page', 'latest/[[...page]]/page'])
  test(`the server's code of app/${page} reads no content files`, () => {
    const output = join(PAPER, '.next')
    const entry = readFileSync(join(output, 'server/app', `${page}.js`), 'utf8')
    const chunks = Array.from(entry.matchAll(/R\.c\("([^"]+)"\)/g), ([, chunk = '']) => chunk)
    expect(chunks.length).toBeGreaterThan(5)
    const code = chunks.map((chunk) => readFileSync(join(output, chunk), 'utf8'))
    // These chunks contain code that the page needs.
    expect(code.some((text) => text.includes('.broadsheet'))).toBe(true)
    for (const [what, trace] of Object.entries(LEFT_OUT))
      expect(
        chunks.filter((_, index) => code[index]?.includes(trace)),
        what,
      ).toEqual([])
  })

test('browsers get no catalogue of the interface’s texts', () => {
  const folder = join(PAPER, '.next/static')
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  expect(scripts.length).toBeGreaterThan(3)
  const texts = [en.alsoRead, en.notFoundHeading, hi.alsoRead]
  for (const name of scripts) {
    const code = readFileSync(join(folder, name), 'utf8')
    expect(
      texts.filter((text) => code.includes(text)),
      name,
    ).toEqual([])
  }
})

test('the styles of all pages contain no utility class that only looks like one in the code', () => {
  const { css }: { css: string } = JSON.parse(
    readFileSync(join(PAPER, '.broadsheet/page-style.json'), 'utf8'),
  )
  const [, utilities = ''] = /@layer utilities(\{.*?)@font-face/.exec(css) ?? []
  const names = Array.from(utilities.matchAll(/(?<=[{}:(,])\.([a-z](?:\\.|[\w-])*)/g), ([, name = '']) =>
    name.replaceAll('\\', ''),
  )
  expect(names).toContain('sr-only')
  const used = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/className="([^"]*)"/g)])
      .flatMap(([, list = '']) => list.split(' ')),
  )
  // If a name is missing, see `@source not inline` in app/globals.css.
  expect(used).toEqual(expect.arrayContaining(names))
})

// Gzip finds a repetition within 32 KB (components/article/after-text.tsx).
test('the data of a story’s page repeat its text at most 31 KB after the HTML', () => {
  const html = readFileSync(join(PAPER, '.next/server/app/world/uk-ambassador-resigns.html'), 'utf8')
  const [, prose = ''] = /<div class="prose">(.*?)<div class="story-foot">/s.exec(html) ?? []
  const paragraphs = [...prose.matchAll(/<p>([\p{L} ,.’—-]{60,}?)[^\p{L} ,.’—-]/gu)]
  expect(paragraphs.length).toBeGreaterThan(5)
  for (const [, text = ''] of paragraphs) {
    const first = html.indexOf(text)
    const bytes = Buffer.byteLength(html.slice(first, html.indexOf(text, first + 1)))
    expect(bytes, text).toBeGreaterThan(0)
    expect(bytes, text).toBeLessThan(31 * 1024)
  }
})

test('the structured data of live coverage, which repeat its entries, are after the story', () => {
  for (const path of ['world/2020/vote-count-live', 'city/barrier-inquiry-live', 'world/2020/al-farz-live']) {
    const html = readFileSync(join(PAPER, '.next/server/app', `${path}.html`), 'utf8')
    expect(html.indexOf('application/ld+json'), path).toBeGreaterThan(html.indexOf('class="story-foot"'))
  }
})

test('the page for errors of the server is the publication’s', () => {
  const html = readFileSync(join(PAPER, '.next/server/pages/500.html'), 'utf8')
  expect(html).toContain('<html lang="en-GB" dir="ltr">')
  expect(html).toContain(`<h1>${en.errorHeading}</h1>`)
})
