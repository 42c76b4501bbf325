import { beforeAll, describe, expect, test, vi } from 'vitest'
import { errorDocument } from '@/components/editions/documents/error-document'
import { findDocument } from '@/components/editions/documents/find-document'
import { withdrawnDocument } from '@/components/editions/documents/withdrawn-document'
import { checkContent } from '@/lib/content/check'
import { textDirection } from '@/lib/format/language'
import { currentEdition } from '@/lib/site/queries'
import { en } from '@/lib/words/en'
import { NOW, ROUTES, servePaper } from './greek-paper'

// Functions that Next.js caches run each time here.
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }))

const DOCUMENTS = [
  'feed.xml',
  'atom.xml',
  'feed.json',
  'poli/feed.xml',
  'topics/limani/feed.json',
  'corrections/feed.xml',
  'corrections/atom.xml',
  'corrections/feed.json',
  'corrections/lite',
  'feeds.opml',
  'llms.txt',
  'lite',
  'poli/lite',
  'poli/every-block/lite',
  'poli/live/lite',
  'poli/part-20/lite',
  'poli/none/lite',
  'poli/every-block.md',
  'poli/live.md',
]

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

/** What readers read or hear of a page: its text, and the attributes that contain text. */
function readIn(html: string): string[] {
  const textOf = (markup: string) =>
    markup.replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->/gs, '').replace(/<[^>]*>/g, '')
  const attributes = [...html.matchAll(/ (?:aria-label|alt|title|srcDoc)="([^"]*)"/gi)]
  return [decoded(textOf(html)), ...attributes.map(([, value = '']) => textOf(decoded(value)))]
}

/** The names and descriptions in structured data. */
function namedIn(html: string): string[] {
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)
  return [...scripts].flatMap(([, json = '']) =>
    [...json.matchAll(/"(?:name|headline|description|articleSection)":("[^"]*")/g)].map(([, text = '']) =>
      JSON.parse(text),
    ),
  )
}

/** The titles and descriptions of metadata. */
function titlesIn(metadata: unknown): string[] {
  if (typeof metadata !== 'object' || metadata === null) return []
  return Object.entries(metadata).flatMap(([key, value]) =>
    typeof value === 'string'
      ? /^(?:title|absolute|description|alt|siteName|summary|content_html)$/.test(key)
        ? [value]
        : []
      : titlesIn(value),
  )
}

/** What a feed reader or another program shows of a document. */
function textsOf(path: string, body: string): string[] {
  if (path.endsWith('.md')) return [body.replace(/^---\n.*?\n---\n/s, '').replace(/\]\([^)]*\)/g, ']')]
  if (path.endsWith('.json')) return titlesIn(JSON.parse(body)).flatMap(readIn)
  if (!/(?:feed|atom)\.xml$/.test(path)) return readIn(body)
  const element =
    /<((?:media:)?title|(?:media:)?description|subtitle|category|content(?::encoded)?|summary|rights)\b[^>]*>(.*?)<\/\1>/gs
  return [...body.matchAll(element)].flatMap(([, , escaped = '']) => readIn(decoded(escaped)))
}

/** Addresses, names of formats, a key and the half of a day as Hindi writes it: what isn't translated. */
const NAMES =
  /https?:\/\/[\w./:%-]+|[\w-]+@example\.org|example\.org|\.md\b|RSS|OPML|YAML|Markdown|UTC|draft: true|\[x\]|\b[ap]m\b|^## Optional$/gm

/** The letters of a text that are neither Greek nor, if the words are marked, between ⟦ and ⟧. */
function foreignLetters(text: string, script: RegExp): string {
  let rest = text.replace(NAMES, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '')
  }
  const letters = rest.match(/\p{L}[\p{L}\p{M} ,.’'-]*/gu) ?? []
  return letters.filter((run) => !script.test(run.replace(/[^\p{L}]/gu, ''))).join(' | ')
}

const marked = Object.fromEntries(
  Object.entries(en).map(([key, word]) => [
    key,
    typeof word === 'string' ? `⟦${word}⟧` : { other: `⟦${word.other}⟧` },
  ]),
)

describe.each([
  ['el', /^[\p{Script=Greek}]*$/u, marked],
  ['hi', /^[\p{Script=Greek}\p{Script=Devanagari}]*$/u, undefined],
  ['ar', /^[\p{Script=Greek}\p{Script=Arabic}]*$/u, undefined],
])('in the language %s', (language, script, words) => {
  beforeAll(() => {
    const content = servePaper(language, words)
    expect(checkContent(content, NOW).errors).toEqual([])
  })

  test.each(Object.entries(ROUTES))('the page “%s” has no words of another language', async (_, render) => {
    const { html, metadata } = await render()
    expect(html).toContain(`<html lang="${language}" dir="${textDirection(language)}">`)
    const texts = [...readIn(html), ...namedIn(html), ...titlesIn(metadata)]
    expect(texts.length).toBeGreaterThan(4)
    expect(texts.map((text) => foreignLetters(text, script)).filter(Boolean)).toEqual([])
  })

  test.each(DOCUMENTS)('the document %s has no words of another language', async (path) => {
    const { body = '' } = (await findDocument(path)) ?? {}
    expect(body).toMatch(/\p{Script=Greek}/u)
    const texts = textsOf(path, body)
    expect(texts.map((text) => foreignLetters(text, script)).filter(Boolean)).toEqual([])
  })

  test('the document for errors of the server has no words of another language', async () => {
    const { publication, sections } = (await currentEdition()).catalog
    const html = await errorDocument(publication, sections)
    expect(html).toContain(`<html lang="${language}" dir="${textDirection(language)}">`)
    expect(
      readIn(html)
        .map((text) => foreignLetters(text, script))
        .filter(Boolean),
    ).toEqual([])
  })

  test('the notice of a withdrawn story has no words of another language', async () => {
    const html = (await withdrawnDocument('poli/withdrawn')) ?? ''
    expect(html).toContain('Ήταν λάθος.')
    expect(
      readIn(html)
        .map((text) => foreignLetters(text, script))
        .filter(Boolean),
    ).toEqual([])
  })
})
