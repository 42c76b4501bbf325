import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metadata } from 'next'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { afterAll, beforeAll, vi } from 'vitest'
import { stringify } from 'yaml'
import * as storyRoute from '@/app/[section]/[...slug]/page'
import * as sectionRoute from '@/app/[section]/page'
import * as sectionPageRoute from '@/app/[section]/page/[number]/page'
import * as monthRoute from '@/app/archive/[year]/[month]/[[...page]]/page'
import * as yearRoute from '@/app/archive/[year]/page'
import * as archiveRoute from '@/app/archive/page'
import * as authorRoute from '@/app/authors/[id]/[[...page]]/page'
import * as authorsRoute from '@/app/authors/page'
import * as correctionsRoute from '@/app/corrections/[[...page]]/page'
import * as latestRoute from '@/app/latest/[[...page]]/page'
import RootLayout from '@/app/layout'
import * as missingRoute from '@/app/not-found'
import * as offlineRoute from '@/app/offline/page'
import * as frontRoute from '@/app/page'
import * as savedRoute from '@/app/saved/page'
import * as settingsRoute from '@/app/settings/page'
import * as storylineRoute from '@/app/storylines/[id]/[[...page]]/page'
import * as storylinesRoute from '@/app/storylines/page'
import * as topicRoute from '@/app/topics/[id]/[[...page]]/page'
import * as topicsRoute from '@/app/topics/page'
import { KINDS } from '@/lib/content/story-schema'

export const NOW = Date.parse('2026-11-24T12:00:00Z')
const folders: string[] = []
beforeAll(() => void vi.setSystemTime(NOW))
afterAll(() => {
  vi.useRealTimers()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Serves a copy of the Greek paper in another language, with a story of each kind and lists of several pages. */
export function servePaper(language: string, words: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'greek-'))
  folders.push(folder)
  cpSync('tests/fixtures/greek', folder, { recursive: true })
  const content = join(folder, 'content')
  const file = join(content, 'publication.yaml')
  const publication = readFileSync(file, 'utf8').replace('language: el', `language: ${language}`)
  writeFileSync(file, `${publication}${stringify({ words })}`)
  mkdirSync(join(content, 'articles/gnomi'), { recursive: true })
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
    html: await htmlOf(
      <PathnameContext value="/poli">
        <RootLayout>{await file.default(props)}</RootLayout>
      </PathnameContext>,
    ),
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

/** The pages of the Greek paper: each kind of page and of story. */
export const ROUTES = {
  front: route(frontRoute, undefined),
  'story with every block': story('every-block'),
  'live story': story('live'),
  'last part of a storyline': story('part-30'),
  draft: story('draft'),
  'story under embargo': story('embargoed'),
  opinion: story('opinion', 'gnomi'),
  ...Object.fromEntries(
    KINDS.filter((kind) => kind !== 'live').map((kind) => [`story of kind ${kind}`, story(kind, 'gnomi')]),
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
  settings: route(settingsRoute, undefined),
  corrections: route(correctionsRoute, at({})),
  'changes of a story': route(storyRoute, at({ section: 'poli', slug: ['every-block', 'history'] })),
  'story without recorded changes': route(storyRoute, at({ section: 'poli', slug: ['part-10', 'history'] })),
  'saved stories': route(savedRoute, undefined),
  offline: route(offlineRoute, undefined),
  'not found': route(missingRoute, undefined),
  'not found in a list': route(topicRoute, at({ id: 'none' })),
}
