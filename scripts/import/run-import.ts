import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { ContentFiles } from '@/lib/content/content-files'
import { publicFiles } from '@/lib/content/files'
import { publicationSchema } from '@/lib/content/publication-schema'
import { isPublic } from '@/lib/content/publishing-state'
import type { RecordFiles } from '@/lib/content/schema'
import { defaultPublication } from '@/lib/content/site-defaults'
import type { ArchiveItem, Note } from '@/lib/import/archive-item'
import { embedHosts } from '@/lib/import/cross-check'
import { createLinkTable } from '@/lib/import/link-targets'
import type { FoundPicture, MadeStory, Order } from '@/lib/import/make-story'
import { info, todo } from '@/lib/import/notes'
import { type Existing, type Plan, planImport } from '@/lib/import/plan'
import { type Changes, repair } from '@/lib/import/repair'
import { createReport, type ImportReport, type ItemResult } from '@/lib/import/report'
import { pathKey } from '@/lib/site/url-path'
import { wordsOf } from '@/lib/words/words'
import { isFirstAbout, isWelcome } from '../init/content-files'
import type { Arguments } from './arguments'
import { damagedPictures } from './damaged-pictures'
import { type ExistingContent, existingContent, existingTimeZone } from './existing-content'
import { ImportRecord } from './import-record'
import { Entries } from './read-entries'
import { StoryMaker } from './story-maker'
import { type QueueOptions, StoryQueue } from './story-queue'
import { ContentWriter } from './write-content'
import { writeRecords, writeSettings } from './write-records'

export type RunOptions = Arguments & QueueOptions & { content: string; now: number }

/** The list of URLs of missing pictures and files, for `wget -x -i content/import-pictures.txt`. */
const PICTURE_LIST = 'content/import-pictures.txt'

/** The files that stories show or link to: those to copy, and the URLs of those that are missing. */
class FoundFiles {
  /** Originals by their places below public/. */
  readonly copies = new Map<string, string>()
  readonly addresses = new Set<string>()
  missing = 0

  add(found: readonly FoundPicture[]) {
    for (const one of found) {
      if ('file' in one) this.copies.set(one.file, one.original)
      else {
        this.missing++
        if (one.url !== undefined) this.addresses.add(one.url)
      }
    }
  }
}

/**
 * Imports an archive: reads it, plans the addresses, makes the stories, checks and writes them. Changes nothing outside
 * content/ and public/.
 */
export async function importArchive(options: RunOptions): Promise<ImportReport> {
  const started = performance.now()
  const { content, now } = options
  const timeZone = existingTimeZone(content)
  const entries = await Entries.read({ ...options, timeZone }, options.mostCharacters)
  const { items, skipped } = entries
  const record = new ImportRecord(`${content}/.import.jsonl`, archiveName(options))
  const replaced = new Set(replacesAbout(content, items) ? [ABOUT] : [])
  const existing = existingContent(content, (file) => record.has(file) || replaced.has(file))
  const { records } = existing
  const plan = planImport(items, namesIn(existing), {
    sections: options.sections,
    defaultSection: options.section ?? records.sections[0]?.id ?? 'news',
  })
  const inPublic = publicFiles(content)
  const makerData = {
    table: createLinkTable(
      items,
      plan,
      options.site === undefined ? entries.sites : [options.site, ...entries.sites],
      pathsIn(records, plan, inPublic),
      records.articles.filter((article) => isPublic(article, now)),
      now,
    ),
    pictures: pictureFolders(options),
    options: {
      credit: options.credit ?? records.publication.name,
      byline: options.author ?? records.publication.name,
    },
  }
  // The facts of a large export need much memory. Threads and waiting stories would need the same amount again.
  const isLarge = options.format === 'wordpress' && !entries.hasTexts
  const maker = isLarge ? new StoryMaker(makerData, 0) : new StoryMaker(makerData)
  const writer = new ContentWriter(content, record, { ...options, replaced })
  writer.begin()
  writeRecords(writer, plan, wordsOf(records.publication))
  const sources = items.map(({ id, source }) => ({ id, file: source.file }))
  entries.release()
  const stories = new StoryQueue(
    writer,
    sources.length,
    isLarge ? { ...options, mostCharacters: 0 } : options,
  )
  const changes: Changes = new Map()
  let damaged: ReadonlyMap<string, string> = new Map()
  const make = (isWanted?: (index: number) => boolean) => {
    const orders = async function* (): AsyncGenerator<[number, Order]> {
      for await (const [index, item] of entries.withTexts(isWanted)) {
        const place = plan.places[index]
        if (place !== undefined) yield [index, { item, place, damaged, ...changes.get(index) }]
      }
    }
    return maker.make(orders(), (story, index) => stories.add(sources[index]?.id ?? '', story, index))
  }
  await make()
  damaged = await damagedPictures(stories, join(content, '../public'))
  const showsDamaged = ({ pictures }: MadeStory) =>
    pictures.some((one) => 'file' in one && damaged.has(one.original))
  if (damaged.size > 0)
    await make((index) => {
      const story = stories.at(index)
      return story !== undefined && showsDamaged(story)
    })
  const hosts = embedHosts(stories).filter((host) => !records.publication.embeds.includes(host))
  await repair(stories, plan, records, inPublic, now, changes, (again) => make((index) => again.has(index)))
  await maker.close()
  stories.writeAll()
  writeSettings(writer, plan, hosts)
  const pictures = new FoundFiles()
  const files = new FoundFiles()
  let isRead = false
  for (const story of stories) {
    pictures.add(story.pictures)
    files.add(story.files)
    isRead ||= story.article !== undefined && !story.isDraft && isPublic(story.article, now)
  }
  for (const [file, original] of [...pictures.copies, ...files.copies]) writer.copy(original, `public${file}`)
  writer.file('content/.import.jsonl', record.compacted())
  const welcome = isRead ? welcomeStory(content, records) : undefined
  if (welcome !== undefined) writer.remove(welcome)
  const addresses = new Set([...pictures.addresses, ...files.addresses])
  if (addresses.size > 0) writer.file(PICTURE_LIST, `${[...addresses].join('\n')}\n`)
  return createReport({
    format: options.format,
    path: options.path,
    dryRun: options.dryRun,
    seconds: (performance.now() - started) / 1000,
    results: resultsOf(sources, stories),
    skipped,
    plan,
    embedHosts: hosts,
    notes: notesOn(writer, welcome),
    failedFiles: writer.failures.size,
    files: { copied: files.copies.size, missing: files.missing },
    pictures: {
      copied: pictures.copies.size,
      missing: pictures.missing,
      list: addresses.size > 0 && !options.dryRun ? PICTURE_LIST : undefined,
    },
  })
}

/** What the publication has, for the plan. */
function namesIn({ records, addresses }: ExistingContent): Existing {
  const redirects = [
    ...records.redirects.map(({ from, to }) => [from, to] as const),
    ...records.articles.flatMap(({ redirectFrom, address }) =>
      redirectFrom.map((from) => [from, `/${address}`] as const),
    ),
  ]
  return {
    sections: records.sections,
    authors: namesOf(records.authors),
    topics: namesOf(records.topics),
    storylines: namesOf(records.storylines),
    taken: addresses,
    redirects: new Map(redirects.map(([from, to]) => [pathKey(from) ?? from, to])),
  }
}

/** The paths to which links of the archive may lead besides its own stories. */
function pathsIn(records: RecordFiles, plan: Plan, inPublic: readonly string[]): Set<string> {
  return new Set([
    ...[...records.sections, ...plan.sections].map(({ id }) => id),
    ...[...records.topics.keys(), ...plan.topics.map(({ id }) => id)].map((id) => `topics/${id}`),
    ...[...records.authors.keys(), ...plan.authors.map(({ id }) => id)].map((id) => `authors/${id}`),
    ...records.articles.filter(({ draft }) => !draft).map(({ address }) => address),
    ...records.pages.keys(),
    ...inPublic,
  ])
}

/** The folders with the pictures of the archive: its own, if it is one, and those of `--pictures`. */
function pictureFolders({ path, pictures }: RunOptions): string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  return isFolder ? [path, ...pictures] : pictures
}

/** What the report says of files that aren't stories. */
function notesOn({ failures, kept }: ContentWriter, welcome: string | undefined): Note[] {
  const removed = info('the welcome story of `npm run init`, removed: there are stories now', welcome)
  return [
    ...(welcome === undefined ? [] : [removed]),
    ...Array.from(failures, ([file, reason]) => todo(`a file that couldn’t be written: ${reason}`, file)),
    ...kept.map((file) => todo('a picture or file that differs from the one in public/, which stays', file)),
  ]
}

const ABOUT = 'content/pages/about.mdx'

/** Whether the archive has a page `about`, and the one that `npm run init` wrote is unchanged and can be replaced. */
function replacesAbout(content: string, items: readonly Pick<ArchiveItem, 'kind' | 'slug'>[]): boolean {
  const file = join(content, ABOUT.slice('content/'.length))
  if (!existsSync(file) || !items.some(({ kind, slug }) => kind === 'page' && slug === 'about')) return false
  const { data } = new ContentFiles(content).record('publication.yaml', publicationSchema)
  return isFirstAbout(readFileSync(file, 'utf8'), defaultPublication(data))
}

/** The file of the story that `npm run init` wrote. Undefined if it was changed, or is listed in front.yaml. */
function welcomeStory(content: string, { articles, publication, front }: RecordFiles): string | undefined {
  const chosen = JSON.stringify(front)
  const files = articles
    .filter(({ address }) => address.endsWith('/welcome') && !chosen.includes(`"${address}"`))
    .map(({ source }) => source.file)
  return files.find((path) =>
    isWelcome(readFileSync(join(content, path.slice('content/'.length)), 'utf8'), publication),
  )
}

/** Names the archive in the record of imports, whatever folder it is in. */
function archiveName({ format, path }: RunOptions): string {
  return `${format} ${path === '-' ? '-' : basename(resolve(path))}`
}

function* resultsOf(
  sources: readonly { id: string; file: string }[],
  stories: StoryQueue,
): Generator<ItemResult> {
  for (const [index, { id, file }] of sources.entries()) {
    const made = stories.at(index)
    if (made !== undefined) yield { made, id, source: file, outcome: itemOutcome(stories.outcomes[index]) }
  }
}

function itemOutcome(outcome: StoryQueue['outcomes'][number] | undefined): ItemResult['outcome'] {
  if (outcome === 'written' || outcome === 'unchanged') return outcome
  if (outcome === 'edited') return { skipped: 'edited since the last import: use --force to overwrite it' }
  if (outcome === 'deleted')
    return { skipped: 'deleted since the last import: use --force to write it again' }
  if (outcome !== undefined && 'refused' in outcome) return { skipped: outcome.refused }
  return { skipped: outcome?.failed ?? 'not made', isError: true }
}

function namesOf(records: ReadonlyMap<string, { name: string }>): Map<string, string> {
  return new Map(Array.from(records, ([id, { name }]) => [id, name]))
}
