import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseDocument, stringify, YAMLSeq } from 'yaml'
import { publicFiles } from '@/lib/content/files'
import { isPublic } from '@/lib/content/publishing-state'
import type { ArchiveItem, Note, SkippedItem } from '@/lib/import/archive-item'
import { embedHosts } from '@/lib/import/cross-check'
import { createLinkTable } from '@/lib/import/link-targets'
import type { MadeStory, Order } from '@/lib/import/make-story'
import { authorRecord, sectionRecord, storylineRecord, topicRecord } from '@/lib/import/new-records'
import { planImport } from '@/lib/import/plan'
import { repair } from '@/lib/import/repair'
import { createReport, type ImportReport, type ItemResult } from '@/lib/import/report'
import { pathKey } from '@/lib/site/url-path'
import type { Arguments } from './arguments'
import { existingContent, existingTimeZone } from './existing-content'
import { ImportRecord } from './import-record'
import { readArchive } from './read-archive'
import { StoryMaker } from './story-maker'
import { ContentWriter, type Outcome } from './write-content'

export type RunOptions = Arguments & {
  content: string
  now: number
  progress(done: number, total: number): void
}

/** Addresses of pictures that aren't at hand: `wget -x -i content/import-pictures.txt`. */
const PICTURE_LIST = 'content/import-pictures.txt'

type Entries = { items: ArchiveItem[]; skipped: SkippedItem[]; sites: string[] }

/** Reads an archive and imports it. */
export async function importArchive(options: RunOptions): Promise<ImportReport> {
  const { format, path, content, now } = options
  const entries: Entries = { items: [], skipped: [], sites: [] }
  const timeZone = existingTimeZone(content)
  for await (const entry of readArchive(format, path, { ...options, now, timeZone })) {
    if (entry.type === 'item') entries.items.push(entry)
    else if (entry.type === 'skipped') entries.skipped.push(entry)
    else entries.sites.push(...entry.urls)
  }
  return runImport(entries, options)
}

/** Imports what a reader has read: plans, makes, checks and writes. Nothing outside content/ and public/ is changed. */
async function runImport({ items, skipped, sites }: Entries, options: RunOptions): Promise<ImportReport> {
  const started = performance.now()
  const { content, now } = options
  const record = new ImportRecord(`${content}/.import.jsonl`, archiveName(options))
  const own = new Set(record.own().map(({ file }) => file))
  const existing = existingContent(content, (file) => own.has(file))
  const { records } = existing
  const defaultSection = options.section ?? records.sections[0]?.id ?? 'news'
  const plan = planImport(
    items,
    {
      sections: records.sections,
      authors: namesOf(records.authors),
      topics: namesOf(records.topics),
      storylines: namesOf(records.storylines),
      taken: existing.addresses,
      redirects: new Map(
        [
          ...records.redirects.map(({ from, to }) => [from, to] as const),
          ...records.articles.flatMap(({ redirectFrom, address }) =>
            redirectFrom.map((from) => [from, `/${address}`] as const),
          ),
        ].map(([from, to]) => [pathKey(from) ?? from, to]),
      ),
    },
    { sections: options.sections, defaultSection },
  )
  const files = publicFiles(content)
  const present = new Set([
    ...[...records.sections, ...plan.sections].map(({ id }) => id),
    ...[...records.topics.keys(), ...plan.topics.map(({ id }) => id)].map((id) => `topics/${id}`),
    ...[...records.authors.keys(), ...plan.authors.map(({ id }) => id)].map((id) => `authors/${id}`),
    ...records.articles.filter(({ draft }) => !draft).map(({ address }) => address),
    ...records.pages.keys(),
    ...files,
  ])
  const known = records.articles.filter((article) => isPublic(article, now))
  const table = createLinkTable(
    items,
    plan,
    options.site === undefined ? sites : [options.site, ...sites],
    present,
    known,
    now,
  )
  const isFolder = statSync(options.path, { throwIfNoEntry: false })?.isDirectory() === true
  const roots = isFolder ? [options.path, ...options.pictures] : options.pictures
  const maker = new StoryMaker({
    table,
    pictures: roots,
    options: {
      credit: options.credit ?? records.publication.name,
      byline: options.author ?? records.publication.name,
    },
  })

  const writer = new ContentWriter(content, record, options)
  if (!options.dryRun) record.begin()
  const notes: Note[] = []
  writeRecords(writer, content, plan, notes)
  const orders = items.flatMap((item, index): Order[] => {
    const place = plan.places[index]
    return place === undefined ? [] : [{ item, place }]
  })
  const made: MadeStory[] = []
  const outcomes: Outcome[] = []
  const write = (story: MadeStory, index: number) => {
    const order = orders[index]
    if (order !== undefined)
      outcomes[index] =
        story.refused !== undefined
          ? { failed: story.refused }
          : writer.story(order.item.id, story.file, story.text)
  }
  let done = 0
  await maker.make(orders, (story, index) => {
    made[index] = story
    write(story, index)
    options.progress(++done, orders.length)
  })
  const hosts = embedHosts(made).filter((host) => !records.publication.embeds.includes(host))
  const changed = await repair(orders, made, plan, records, files, now, async (again) => {
    const stories: MadeStory[] = []
    await maker.make(again, (story, index) => {
      stories[index] = story
    })
    return stories
  })
  await maker.close()
  for (const index of changed) {
    const story = made[index]
    if (story !== undefined) write(story, index)
  }
  writeSettings(writer, content, plan, hosts)
  const copies = new Map(
    made.flatMap(({ pictures }) =>
      pictures.flatMap((one) => ('file' in one ? [[one.file, one.original] as const] : [])),
    ),
  )
  for (const [file, original] of copies) writer.copy(original, `public${file}`)
  if (!options.dryRun) writer.file('content/.import.jsonl', record.compacted())
  const results = orders.flatMap(({ item }, index): ItemResult[] => {
    const story = made[index]
    return story === undefined
      ? []
      : [{ made: story, id: item.id, source: item.source.file, outcome: itemOutcome(outcomes[index]) }]
  })
  const missing = made.flatMap(({ pictures }) => pictures.filter((one) => !('file' in one)))
  const addresses = [...new Set(missing.flatMap((one) => ('file' in one ? [] : (one.url ?? []))))]
  if (addresses.length > 0) writer.file(PICTURE_LIST, `${addresses.join('\n')}\n`)
  return createReport({
    format: options.format,
    path: options.path,
    dryRun: options.dryRun,
    seconds: (performance.now() - started) / 1000,
    results,
    skipped,
    plan,
    embedHosts: hosts,
    notes,
    pictures: {
      copied: copies.size,
      missing: missing.length,
      ...(addresses.length > 0 && { list: PICTURE_LIST }),
    },
  })
}

/** Names the archive in the record of imports, whatever folder it is in. */
function archiveName({ format, path }: RunOptions): string {
  return `${format} ${path === '-' ? '-' : basename(resolve(path))}`
}

function itemOutcome(outcome: Outcome | undefined): ItemResult['outcome'] {
  if (outcome === 'written' || outcome === 'unchanged') return outcome
  if (outcome === 'edited') return { skipped: 'edited since the last import: use --force to overwrite it' }
  if (outcome === 'deleted')
    return { skipped: 'deleted since the last import: use --force to write it again' }
  return { skipped: outcome?.failed ?? 'not made', isError: true }
}

function namesOf(records: ReadonlyMap<string, { name: string }>): Map<string, string> {
  return new Map(Array.from(records, ([id, { name }]) => [id, name]))
}

function writeRecords(
  writer: ContentWriter,
  content: string,
  plan: ReturnType<typeof planImport>,
  notes: Note[],
) {
  const folders = [
    ['authors', plan.authors, authorRecord],
    ['topics', plan.topics, topicRecord],
    ['storylines', plan.storylines, storylineRecord],
  ] as const
  for (const [folder, records, record] of folders)
    for (const one of records) {
      const outcome = writer.file(
        `content/${folder}/${one.id}.yaml`,
        stringify(record(one), { lineWidth: 0 }),
      )
      if (typeof outcome === 'object')
        notes.push({
          importance: 'todo',
          what: `a file that couldn’t be written: ${outcome.failed}`,
          detail: `content/${folder}/${one.id}.yaml`,
        })
    }
  if (plan.sections.length > 0)
    append(writer, content, 'sections.yaml', 'sections', plan.sections.map(sectionRecord))
}

function writeSettings(
  writer: ContentWriter,
  content: string,
  plan: ReturnType<typeof planImport>,
  hosts: readonly string[],
) {
  if (plan.redirects.length > 0) append(writer, content, 'redirects.yaml', 'redirects', plan.redirects)
  if (hosts.length > 0) append(writer, content, 'publication.yaml', 'embeds', hosts)
}

/** Adds entries to a list of a settings file, whose comments stay. */
function append(
  writer: ContentWriter,
  content: string,
  file: string,
  key: string,
  entries: readonly unknown[],
) {
  const document = parseDocument(readFileSync(`${content}/${file}`, 'utf8'))
  const list = document.get(key)
  if (list instanceof YAMLSeq) for (const entry of entries) list.add(document.createNode(entry))
  else document.set(key, entries)
  writer.file(`content/${file}`, document.toString({ lineWidth: 0 }))
}
