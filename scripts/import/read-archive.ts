import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ArchiveAuthor, ArchiveEntry } from '@/lib/import/archive-item'
import { repairLetters } from '@/lib/import/decode-text'
import type { Fields } from '@/lib/import/frontmatter'
import { readGhost } from '@/lib/import/ghost/read-ghost'
import { isAuthorData, readAuthorData } from '@/lib/import/markdown/author-data'
import { isFolderData, privateData } from '@/lib/import/markdown/privacy'
import type { ReadOptions } from '@/lib/import/markdown/read-post'
import { readPost } from '@/lib/import/markdown/read-post'
import { changed } from '@/lib/import/notes'
import { readWireItem } from '@/lib/import/text/read-wire-item'
import { readWordpress } from '@/lib/import/wordpress/read-wordpress'
import { pathsBelow, readSource } from './source-files'

/** The formats of `npm run import`. */
export const FORMATS = ['text', 'markdown', 'wordpress', 'ghost'] as const
export type Format = (typeof FORMATS)[number]

export function isFormat(name: string): name is Format {
  return FORMATS.some((format) => format === name)
}

/** Reads the items of an archive in their order. `path`: a file or a folder. */
export async function* readArchive(
  format: Format,
  path: string,
  options: ReadOptions,
): AsyncGenerator<ArchiveEntry> {
  for await (const entry of readFormat(format, path, options))
    yield withRepairedLetters(withoutHiddenPage(entry, options.now))
}

/** Repairs letters of another encoding: the check refuses them, and the story would be a draft. */
function withRepairedLetters(entry: ArchiveEntry): ArchiveEntry {
  if (entry.type !== 'item') return entry
  const { headline, standfirst, text, notes } = entry
  const source = repairLetters(text.source)
  return {
    ...entry,
    headline: repairLetters(headline),
    standfirst: standfirst && repairLetters(standfirst),
    text: { ...text, source },
    notes:
      source === text.source
        ? notes
        : [...notes, changed('letters in a wrong encoding, such as `Ã©`, repaired')],
  }
}

/** Skips a page that isn't public at the source: pages can't be drafts or embargoed, so it would become public. */
function withoutHiddenPage(entry: ArchiveEntry, now: number): ArchiveEntry {
  if (entry.type !== 'item' || entry.kind !== 'page') return entry
  const isScheduled = Date.parse(entry.published ?? '') > now
  const isDraft = entry.draft === true || entry.notes.some(({ draft }) => draft === true)
  if (!isDraft && !isScheduled) return entry
  const reason = isScheduled
    ? 'a scheduled page: unlike a story, a page can’t be embargoed'
    : 'a draft or expired page: unlike a story, a page can’t be a draft'
  return { type: 'skipped', id: entry.id, source: entry.source, reason }
}

async function* readFormat(format: Format, path: string, options: ReadOptions): AsyncGenerator<ArchiveEntry> {
  switch (format) {
    case 'markdown':
      return yield* readMarkdown(path, options)
    case 'text':
      return yield* readText(path, options)
    case 'wordpress':
      return yield* readWordpress(basename(path), () => createReadStream(path), options)
    case 'ghost':
      return yield* readGhost(basename(path), readFileSync(path))
  }
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)$/i
/**
 * Posts in HTML: of Jekyll, also as it imports them from other systems, and of Hugo. Other HTML files belong to the
 * theme.
 */
const HTML_POST = /(?:^|\/)(?:_posts|_drafts|content)\/.*\.html?$/i

function hasFrontmatter(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?(?:---|\+\+\+)\s/.test(
    Buffer.from(bytes.subarray(0, 10)).toString('latin1'),
  )
}

function* readMarkdown(root: string, options: ReadOptions): Generator<ArchiveEntry> {
  const { paths: all, problems } = pathsBelow(root, /\.(?:md|markdown|mdown|mkd|mdx|html?|json)$/i)
  const paths = all.filter((path) => MARKDOWN.test(path) || HTML_POST.test(path))
  for (const { path, problem } of problems)
    yield { type: 'skipped', id: path, source: { file: path }, reason: problem }
  const authors = new Map<string, ArchiveAuthor>()
  for (const path of pathsBelow(root, /\.(?:ya?ml|toml|json)$/i).paths.filter(isAuthorData)) {
    const source = readSource(root, path)
    const read =
      'problem' in source ? { line: 1, reason: source.problem } : readAuthorData(path, source.bytes)
    if (read instanceof Map) for (const [id, author] of read) authors.set(id, author)
    else yield { type: 'skipped', id: path, source: { file: path, line: read.line }, reason: read.reason }
  }
  const privateFolders = new Map<string, Fields[]>()
  for (const path of all.filter(isFolderData)) {
    const source = readSource(root, path)
    const data = 'problem' in source ? [] : privateData(path, source.bytes, options.timeZone, options.now)
    if (data.length > 0) privateFolders.set(path.replace(/[^/]+$/, ''), data)
  }
  for (const path of paths) {
    const source = readSource(root, path)
    if ('problem' in source)
      yield { type: 'skipped', id: path, source: { file: path }, reason: source.problem }
    else if (MARKDOWN.test(path) || hasFrontmatter(source.bytes))
      yield readPost(source, { ...options, authors, privateFolders })
  }
}

/** Agency copy: a file, a folder of files, or `-` for standard input. */
async function* readText(path: string, options: ReadOptions): AsyncGenerator<ArchiveEntry> {
  if (path === '-') return yield await readWireItem('-', readFileSync(0), options.now, options)
  const isFolder = statSync(path).isDirectory()
  const root = isFolder ? path : dirname(path)
  const { paths, problems } = isFolder
    ? pathsBelow(path, /\.(?:txt|text|eml)$/i)
    : { paths: [basename(path)], problems: [] }
  for (const { path: file, problem } of problems)
    yield { type: 'skipped', id: file, source: { file }, reason: problem }
  for (const file of paths) {
    const source = readSource(root, file)
    if ('problem' in source) yield { type: 'skipped', id: file, source: { file }, reason: source.problem }
    else yield await readWireItem(file, source.bytes, statSync(join(root, file)).mtimeMs, options)
  }
}
