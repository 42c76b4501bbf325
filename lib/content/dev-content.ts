import { resolve } from 'node:path'
import { checkLoaded } from './check'
import type { Content } from './content-index'
import { createIndex, historyTexts } from './create-index'
import type { Finding } from './finding'
import { type Loaded, loadContent } from './load'
import type { ArticleFile, PageFile, RecordFiles } from './schema'
import { watchedVersion } from './watch-content'

/**
 * The content files as they are now, for `npm run dev`. The last valid version of a site file replaces one with errors.
 */
export type DevContent = Content & {
  /** Changes with any file. */
  version: string
  /** Problems that `loadContent` has found. */
  findings: readonly Finding[]
  /** Problems in the file of a story, as of `now` (milliseconds since the epoch). */
  storyProblems(address: string, now: number): Finding[]
  /** Errors in all files but those of stories, as of `now` (milliseconds since the epoch). */
  siteProblems(now: number): Finding[]
}

/** The files that the whole site needs: their keys in the records. */
const SITE_FILES = ['publication', 'sections', 'front', 'redirects'] as const
type SiteRecords = Pick<RecordFiles, (typeof SITE_FILES)[number]>

declare global {
  /** By content directory. Next.js loads this module several times in a process. */
  var broadsheetDevContent: Map<string, { content: DevContent; lastGood: Partial<SiteRecords> }> | undefined
}

/** The present version of the content files. It changes with any file. */
export function devVersion(): Promise<string> {
  return watchedVersion(contentDirectory())
}

/**
 * The files of the content directory, read again after each change.
 * @param known if this is the version that was read last, it is returned without looking for later changes
 */
export async function readDevContent(known?: string): Promise<DevContent> {
  const directory = contentDirectory()
  globalThis.broadsheetDevContent ??= new Map()
  const last = globalThis.broadsheetDevContent.get(directory)
  if (last !== undefined && last.content.version === known) return last.content
  const version = await watchedVersion(directory)
  if (last?.content.version === version) return last.content
  const loaded = loadContent(directory, now())
  const lastGood = { ...last?.lastGood, ...goodSiteRecords(loaded) }
  const content = createDevContent(directory, version, { ...loaded.readable, ...lastGood }, loaded)
  globalThis.broadsheetDevContent.set(directory, { content, lastGood })
  return content
}

function contentDirectory(): string {
  return resolve(process.env.CONTENT_DIRECTORY ?? 'content')
}

/** `Date.now()` would make Next.js render a page of the development server at each request. */
function now(): number {
  return performance.timeOrigin + performance.now()
}

function goodSiteRecords({ readable, findings }: Loaded): Partial<SiteRecords> {
  const isGood = (name: string) =>
    !findings.some(({ path, severity = 'error' }) => path === `content/${name}.yaml` && severity === 'error')
  return Object.fromEntries(SITE_FILES.filter(isGood).map((name) => [name, readable[name]]))
}

function createDevContent(
  directory: string,
  version: string,
  records: RecordFiles,
  loaded: Loaded,
): DevContent {
  const index = createIndex(records, now())
  const histories = historyTexts(records)
  const bodies = new Map(records.articles.map(({ address, body }) => [address, body]))
  const check = (at: number, isWanted: (record: ArticleFile | PageFile) => boolean) =>
    checkLoaded({ ...loaded, readable: records }, directory, at, { isWanted })
  let siteProblems: Finding[] | undefined
  return {
    version,
    findings: loaded.findings,
    index,
    bodyAt(place) {
      const body = bodies.get(index.articles[place]?.address ?? '')
      if (body === undefined) throw new Error(`Found no story at ${place}`)
      return body
    },
    historyOf(address) {
      const text = histories.get(address)
      return text === undefined ? undefined : JSON.parse(text)
    },
    storyProblems(address, at) {
      const paths = [`content/articles/${address}.mdx`, `content/articles/${address}.md`]
      const { errors, notes } = check(at, ({ source }) => paths.includes(source.file))
      return [...errors, ...notes].filter(({ path }) => paths.includes(path))
    },
    siteProblems(at) {
      const isOfStory = (path: string) => path.startsWith('content/articles/')
      siteProblems ??= check(at, ({ source }) => !isOfStory(source.file)).errors.filter(
        ({ path }) => !isOfStory(path),
      )
      return siteProblems
    },
  }
}
