import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { stringify } from 'yaml'
import * as storyRoute from '@/app/[section]/[...slug]/page'
import * as sectionRoute from '@/app/[section]/page'
import * as sectionPageRoute from '@/app/[section]/page/[number]/page'
import * as monthRoute from '@/app/archive/[year]/[month]/[[...page]]/page'
import * as yearRoute from '@/app/archive/[year]/page'
import * as archiveRoute from '@/app/archive/page'
import * as authorRoute from '@/app/authors/[id]/[[...page]]/page'
import * as authorsRoute from '@/app/authors/page'
import * as latestRoute from '@/app/latest/[[...page]]/page'
import RootLayout from '@/app/layout'
import * as missingRoute from '@/app/not-found'
import * as frontRoute from '@/app/page'
import * as storylineRoute from '@/app/storylines/[id]/[[...page]]/page'
import * as storylinesRoute from '@/app/storylines/page'
import * as topicRoute from '@/app/topics/[id]/[[...page]]/page'
import * as topicsRoute from '@/app/topics/page'
import { errorDocument } from '@/components/editions/documents/error-document'
import { findDocument } from '@/components/editions/documents/find-document'
import { withdrawnDocument } from '@/components/editions/documents/lite-document'
import { checkContent } from '@/lib/content/check'
import { KINDS } from '@/lib/content/story-schema'
import { textDirection } from '@/lib/format/language'
import { currentEdition } from '@/lib/site/queries'
import { en } from '@/lib/words/en'

// The functions that Next.js keeps run each time here.
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }))

const NOW = Date.parse('2026-11-24T12:00:00Z')
const folders: string[] = []
beforeAll(() => void vi.setSystemTime(NOW))
afterAll(() => {
  vi.useRealTimers()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Serves a copy of the Greek paper in another language, with a story of each kind and lists of several pages. */
function servePaper(language: string, words: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'greek-'))
  folders.push(folder)
  cpSync('tests/fixtures/greek', folder, { recursive: true })
  const content = join(folder, 'content')
  const file = join(content, 'publication.yaml')
  const publication = readFileSync(file, 'utf8').replace('language: el', `language: ${language}`)
  writeFileSync(file, `${publication}${stringify({ words })}`)
  const story = (name: string, day: number, keys: string) =>
    writeFileSync(
      join(content, `articles/${name}.mdx`),
      `---\nheadline: Τίτλος ${day}\nstandfirst: Περίληψη.\npublished: 2026-10-${day}T09:00:00Z\nauthors: [nikos]\n${keys}\n---\n\nΛόγια.\n`,
    )
  for (const [index, kind] of KINDS.entries())
    if (kind !== 'live') story(`gnomi/${kind}`, 10 + index, `kind: ${kind}\ntopics: [limani]`)
  for (let part = 10; part < 31; part++) story(`poli/part-${part}`, part, 'storyline: apergia')
  process.env.CONTENT_DIRECTORY = content
  return content
}

type RouteFile<Props> = {
  default(props: Props): ReactNode | Promise<ReactNode>
  generateMetadata?(props: Props): Promise<Metadata>
}

/** A route of the app with its params, which renders as Next.js does. */
function route<Props>(file: RouteFile<Props>, props: Props) {
  return async () => ({
    html: await htmlOf(<RootLayout>{await file.default(props)}</RootLayout>),
    metadata: await file.generateMetadata?.(props),
  })
}

/** The props that Next.js gives to a page. */
function at<Params>(params: Params) {
  return { params: Promise.resolve(params), searchParams: Promise.resolve({}) }
}

async function htmlOf(element: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(element)
  let html = ''
  for await (const chunk of prelude) html += chunk
  return html
}

const story = (slug: string, section = 'poli') => route(storyRoute, at({ section, slug: [slug] }))

const ROUTES = {
  front: route(frontRoute, undefined),
  'story with every block': story('every-block'),
  'live story': story('live'),
  'last part of a storyline': story('part-30'),
  draft: story('draft'),
  'story under embargo': story('embargoed'),
  ...Object.fromEntries(
    KINDS.filter((kind) => kind !== 'live').map((kind) => [kind, story(kind, 'gnomi')] as const),
  ),
  section: route(sectionRoute, at({ section: 'poli' })),
  'section, page 2': route(sectionPageRoute, at({ section: 'poli', number: '2' })),
  'standing page': route(sectionRoute, at({ section: 'about' })),
  latest: route(latestRoute, at({})),
  'latest, page 2': route(latestRoute, at({ page: ['page', '2'] })),
  topics: route(topicsRoute, undefined),
  topic: route(topicRoute, at({ id: 'limani' })),
  storylines: route(storylinesRoute, undefined),
  storyline: route(storylineRoute, at({ id: 'apergia' })),
  authors: route(authorsRoute, undefined),
  author: route(authorRoute, at({ id: 'anna' })),
  archive: route(archiveRoute, undefined),
  'archive, year': route(yearRoute, at({ year: '2026' })),
  'archive, month': route(monthRoute, at({ year: '2026', month: '10' })),
  'not found': route(missingRoute, undefined),
  'not found in a list': route(topicRoute, at({ id: 'none' })),
}

const DOCUMENTS = [
  'feed.xml',
  'atom.xml',
  'feed.json',
  'poli/feed.xml',
  'topics/limani/feed.json',
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
  if (path.endsWith('.md')) return [body.replace(/^---\n.*?\n---\n/s, '')]
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
    expect(checkContent(content, NOW).violations).toEqual([])
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
