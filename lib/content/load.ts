import { posix } from 'node:path'
import type { z } from 'zod'
import { findPicture } from '@/lib/images/find-picture'
import { isProblem } from '@/lib/images/try-to-read'
import { figureSources } from '@/lib/mdx/find-blocks'
import { ContentFiles, label } from './content-files'
import { isId, LONGEST_PART } from './fields'
import { findSound } from './find-sound'
import type { Finding } from './finding'
import { frontSchema, mostReadSchema } from './front-schema'
import { historySchema } from './history-schema'
import { publicationSchema } from './publication-schema'
import {
  authorSchema,
  pageSchema,
  redirectsSchema,
  sectionsSchema,
  storylineSchema,
  topicSchema,
} from './record-schemas'
import type {
  ArticleFile,
  Body,
  Figures,
  PageFile,
  Picture,
  RecordFiles,
  SizedPicture,
  Sound,
  Source,
  WrittenSound,
} from './schema'
import { DEFAULT_FRONT, defaultPublication, defaultSections } from './site-defaults'
import { shortSlug, slug } from './slug'
import { articleSchema } from './story-schema'

export type Loaded = {
  /** Every record that has no error; undefined if a file that the whole site needs has errors. */
  records?: RecordFiles
  /** The same, with defaults in place of site files with errors, so that the rest of the content can be checked. */
  readable: RecordFiles
  /** Errors, and notes for drafts. */
  findings: Finding[]
  /** Paths of drafts, also of drafts that can't be read: `content/articles/world/x.mdx`. */
  drafts: ReadonlySet<string>
}

/**
 * Reads and validates everything below a content directory. Records with errors are left out and reported. A picture
 * whose licence has expired at `now` (milliseconds since the epoch) may be missing. `isLeftOut` as in `ContentFiles`.
 */
export function loadContent(
  directory: string,
  now: number = Date.now(),
  isLeftOut?: (file: string) => boolean,
): Loaded {
  const files = new ContentFiles(directory, isLeftOut)
  const publication = files.record('publication.yaml', publicationSchema)
  const sections = files.record('sections.yaml', sectionsSchema)
  const front = files.record('front.yaml', frontSchema)
  const redirects = files.record('redirects.yaml', redirectsSchema)
  const mostRead = files.optionalRecord('most-read.yaml', mostReadSchema)
  const rest = {
    authors: folder(files, 'authors', authorSchema),
    topics: folder(files, 'topics', topicSchema),
    storylines: folder(files, 'storylines', storylineSchema),
    pages: pages(files),
    articles: articles(files, now),
    histories: histories(files),
  }
  files.reportUnread()
  const site = [publication, sections, front, redirects]
  const readable = {
    ...rest,
    publication: publication.value ?? defaultPublication(publication.data),
    sections: sections.value?.sections ?? defaultSections(rest.articles),
    front: front.value?.blocks ?? DEFAULT_FRONT,
    redirects: redirects.value?.redirects ?? [],
    mostRead: mostRead?.value?.stories ?? [],
    sources: {
      publication: publication.source,
      sections: sections.source,
      front: front.source,
      redirects: redirects.source,
      mostRead: mostRead?.source,
    },
  }
  const { drafts, findings } = files
  return {
    ...(site.every(({ value }) => value !== undefined) && { records: readable }),
    readable,
    findings: notesForDrafts(findings, drafts),
    drafts,
  }
}

/** Returns the findings with those in drafts changed to notes: a draft never stops a build. */
export function notesForDrafts(findings: readonly Finding[], drafts: ReadonlySet<string>): Finding[] {
  return findings.map((one) => (drafts.has(one.path) ? { ...one, severity: 'note' } : one))
}

function folder<T extends z.ZodType<object>>(files: ContentFiles, name: string, schema: T) {
  const records = new Map<string, z.output<T> & { id: string }>()
  for (const path of files.below(name, /\.ya?ml$/)) {
    const record = files.record(path, schema)
    const id = idOf(files, path, `${name}/`, records)
    if (record.value !== undefined) records.set(id, { ...record.value, id })
  }
  return records
}

function pages(files: ContentFiles): Map<string, PageFile> {
  const pages = new Map<string, PageFile>()
  for (const path of files.below('pages', /\.mdx?$/)) {
    const id = idOf(files, path, 'pages/', pages)
    const document = files.document(path, pageSchema)
    if (document === undefined) continue
    const { value, body, source } = document
    pages.set(id, { ...value, id, body, figures: figuresOf(files.directory, body, 'pages'), source })
  }
  return pages
}

function histories(files: ContentFiles): RecordFiles['histories'] {
  const histories: RecordFiles['histories'] = new Map()
  for (const path of files.below('history', /\.yaml$/)) {
    const { value, source } = files.record(path, historySchema)
    const address = path.slice('history/'.length).replace(/\.yaml$/, '')
    if (value !== undefined) histories.set(address, { ...value, source })
  }
  return histories
}

function articles(files: ContentFiles, now: number): ArticleFile[] {
  const articles: ArticleFile[] = []
  for (const path of files.below('articles', /\.mdx?$/)) {
    const document = files.document(path, articleSchema)
    const address = path.slice('articles/'.length).replace(/\.mdx?$/, '')
    if (!reportAddress(files, path, address) || document === undefined) continue
    const { body, source } = document
    const { image, audio, ...fields } = document.value
    const beside = posix.dirname(path)
    const picture = image && sizedPicture(files, image, beside, source, now)
    articles.push({
      ...fields,
      image: picture,
      ...(audio && soundOf(files, audio, source)),
      address,
      section: address.slice(0, address.indexOf('/')),
      figures: figuresOf(files.directory, body, beside),
      body,
      source,
    })
  }
  return articles
}

/** Whether the path of a story's file can be its address; reports one that can't. */
function reportAddress(files: ContentFiles, path: string, address: string): boolean {
  const parts = address.split('/')
  if (parts.length > 1 && parts.every(isId)) return true
  const suggested = parts.map(shortSlug)
  const isLong = parts.some((part) => Buffer.byteLength(part) > LONGEST_PART)
  files.report({
    path: label(path),
    field: 'address',
    found: `\`${address}\``,
    expected: isLong
      ? `a name of at most ${LONGEST_PART} bytes: 80 letters of Hindi, 120 of Arabic`
      : 'section/slug: lower-case letters, digits and single hyphens, in a section folder',
    ...(parts.length > 1 && suggested.every((part) => part !== '') && { suggestion: suggested.join('/') }),
  })
  return false
}

/** The id in a record's file name; reports a malformed id and one that another file has. */
function idOf(
  files: ContentFiles,
  path: string,
  folder: string,
  taken: ReadonlyMap<string, unknown>,
): string {
  const id = path.slice(folder.length).replace(/\.(?:ya?ml|mdx?)$/, '')
  const problem = taken.has(id) ? 'an id that another file has' : isId(id) ? undefined : 'not an id'
  if (problem !== undefined)
    files.report({
      path: label(path),
      field: 'id',
      found: `\`${id}\`, ${problem}`,
      expected: 'a file name of its own: lower-case letters, digits and single hyphens, no folder',
      ...(!taken.has(id) && slug(id) !== '' && { suggestion: slug(id) }),
    })
  return id
}

function sizedPicture(
  files: ContentFiles,
  picture: Picture,
  beside: string,
  source: Source,
  now: number,
): SizedPicture | undefined {
  const found = findPicture(files.directory, beside, picture.src, picture.focus)
  if (!isProblem(found)) return { ...picture, ...found }
  const { licenceExpires } = picture
  files.report({
    ...(licenceExpires !== undefined && Date.parse(licenceExpires) <= now && { severity: 'warning' }),
    path: source.file,
    line: source.lineOf(['image', 'src']),
    field: 'image.src',
    ...found,
  })
  return undefined
}

function soundOf(files: ContentFiles, audio: WrittenSound, source: Source): { audio: Sound } | undefined {
  const { size, ...facts } = audio
  const found = findSound(files.directory, audio.src)
  const place = { path: source.file, line: source.lineOf(['audio', 'src']) }
  if (!('src' in found)) {
    files.report({ ...place, field: 'audio.src', ...found })
    return undefined
  }
  const bytes = found.bytes ?? size
  if (bytes === undefined)
    files.report({
      ...place,
      severity: 'warning',
      field: 'audio.size',
      found: 'no size of a file at another site',
      expected: 'its number of bytes: some podcast apps refuse an episode without it',
    })
  return { audio: { ...facts, ...found, ...(bytes !== undefined && { bytes }) } }
}

/** The images that a body names. The linter reports the names of missing files. */
function figuresOf(directory: string, body: Body, folder: string): Figures {
  const found = figureSources(body).map((name) => [name, findPicture(directory, folder, name)] as const)
  return Object.fromEntries(found.flatMap(([name, picture]) => (isProblem(picture) ? [] : [[name, picture]])))
}
