import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { isBehind } from '@/lib/content/history-rules'
import type { HistoryFile } from '@/lib/content/history-schema'
import { loadContent } from '@/lib/content/load'
import { isPublic } from '@/lib/content/publishing-state'
import type { ArticleFile } from '@/lib/content/schema'
import { storyHistory, type Version } from '@/lib/content/story-history'
import { blobTexts, type FileVersions, gitVersions, uncommitted } from './git-versions'
import { SeenVersions } from './seen-versions'

const HEAD = '# Written by `npm run history`. You may delete changes from it; the others stay.\n'

/** Vercel and CI services keep `.next/cache`. */
const CACHE = '.next/cache/history'

export type Written = {
  written: string[]
  removed: string[]
  /** Stories of which Git has no version with the text that was recorded last. */
  lost: string[]
}

/**
 * Brings `content/history` up to date with the Git history of the stories and with their present files. `now` in
 * milliseconds since the epoch. `cache` is a file.
 */
export function writeHistories(directory: string, now: number, cache = CACHE): Written {
  const files = gitVersions(directory)
  const changed = uncommitted(directory)
  const seen = new SeenVersions(cache)
  const versionsOf = (article: ArticleFile) => files.get(pathOf(article))?.versions ?? []
  const isCommitted = (article: ArticleFile) => !changed.has(pathOf(article))
  moveHistories(directory, files)
  const { articles, histories } = loadContent(directory, now).readable
  const shown = articles.filter((article) => isPublic(article, now))
  const due = shown.filter((article) => {
    const known = histories.get(article.address)
    const count = versionsOf(article).length + (isCommitted(article) ? 0 : 1)
    if (known !== undefined && article.kind !== 'live') return isBehind(article, known)
    return count > 1 && !(isCommitted(article) && seen.has(versionsOf(article), known))
  })
  const result: Written = { written: [], removed: [], lost: [] }
  const blobs = due.flatMap((article) => versionsOf(article).map(({ blob }) => blob))
  const texts = new Map(blobTexts(directory, [...new Set(blobs)]))
  for (const article of due) {
    const path = pathOf(article)
    const versions = versionsOf(article).map(
      ({ time, blob, path }): Version => ({ time, text: texts.get(blob) ?? '', format: formatOf(path) }),
    )
    if (!isCommitted(article))
      versions.push({ time: now, text: readFileSync(join(directory, path), 'utf8'), format: formatOf(path) })
    const known = histories.get(article.address)
    const { isKnownLost, ...history } = storyHistory(versions, now + 1, known)
    if (isKnownLost) result.lost.push(article.address)
    // New entries of live coverage don't count as changes.
    const isSame = history.changes.length === (known?.changes.length ?? 0)
    if (isSame && !isKnownLost && (known === undefined || article.kind === 'live')) {
      if (isCommitted(article)) seen.add(versionsOf(article), known)
      continue
    }
    write(directory, article.address, history)
    result.written.push(article.address)
  }
  seen.write()
  const kept = new Set(shown.map(({ address }) => address))
  for (const address of histories.keys())
    if (!kept.has(address)) {
      rmSync(fileOf(directory, address))
      result.removed.push(address)
    }
  return result
}

/** Moves the history of each story that was renamed. */
function moveHistories(directory: string, files: ReadonlyMap<string, FileVersions>) {
  for (const [path, { formerPaths }] of files)
    for (const former of formerPaths) {
      const [from, to] = [former, path].map((one) => fileOf(directory, addressOf(one)))
      if (from === undefined || to === undefined || existsSync(to) || !existsSync(from)) continue
      // Another story may have that address now.
      if (existsSync(join(directory, former))) continue
      mkdirSync(dirname(to), { recursive: true })
      renameSync(from, to)
    }
}

function write(directory: string, address: string, { text, changes }: HistoryFile) {
  const file = fileOf(directory, address)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, HEAD + stringify({ text, changes }, { lineWidth: 0 }))
}

function fileOf(directory: string, address: string): string {
  return join(directory, 'history', `${address}.yaml`)
}

/** `articles/world/x.mdx` */
function pathOf({ source }: ArticleFile): string {
  return source.file.slice('content/'.length)
}

function addressOf(path: string): string {
  return path.replace(/^articles\/|\.mdx?$/g, '')
}

function formatOf(path: string): Version['format'] {
  return path.endsWith('.md') ? 'md' : 'mdx'
}
