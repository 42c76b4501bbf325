import { sourceOf } from '@/lib/content/content-files'
import { checkCrossReferences } from '@/lib/content/cross-references'
import type { Finding } from '@/lib/content/finding'
import type { ArticleFile, PageFile, RecordFiles } from '@/lib/content/schema'
import type { MadeStory } from './make-story'
import { authorRecord, sectionRecord, storylineRecord, topicRecord } from './new-records'
import type { NewRecord, Place, Plan } from './plan'

/** Made stories by the indexes of their items. Those of a large archive are unpacked one after another. */
export type MadeStories = Iterable<MadeStory> & {
  at(index: number): MadeStory | undefined
  entries(): Iterable<[index: number, MadeStory]>
}

/** Lines don't matter here: the text of each story has been checked before. */
const firstLine = () => 1
const NO_TEXT = { text: '', line: 1, format: 'mdx' } as const

/** Keys of a record that imported stories never have. */
const NO_LISTS = { related: [], corrections: [], figures: {} }

/**
 * Checks made stories against each other and against what the publication has, as `npm run check` does. Returns the
 * errors of each made file.
 */
export function crossCheck(
  made: MadeStories,
  existing: RecordFiles,
  plan: Plan,
  publicFiles: readonly string[],
  now: number,
): Map<string, Finding[]> {
  const articles: ArticleFile[] = []
  const pages: PageFile[] = []
  const indexes = new Map<ArticleFile | PageFile, number>()
  const drafts = new Set<string>()
  const present = [...publicFiles]
  for (const [index, { file, isDraft, article, page, refused, files }] of made.entries()) {
    for (const one of files) if ('file' in one) present.push(one.file.slice(1))
    if (isDraft) drafts.add(file)
    const place = plan.places[index]
    const source = { file: place?.file ?? file, lineOf: firstLine }
    if (article !== undefined) {
      const record = {
        body: NO_TEXT,
        source,
        standfirst: '',
        headline: '',
        ...article,
        ...listsOf(article, place),
        ...NO_LISTS,
      }
      articles.push(record)
      indexes.set(record, index)
    } else if (page !== undefined && refused === undefined) {
      const record = { body: NO_TEXT, source, standfirst: '', ...page }
      pages.push(record)
      indexes.set(record, index)
    }
  }
  const records: RecordFiles = {
    ...existing,
    publication: { ...existing.publication, embeds: [...existing.publication.embeds, ...embedHosts(made)] },
    sections: [...existing.sections, ...plan.sections.map(sectionRecord)],
    authors: added(existing.authors, plan.authors, (one) => authorRecord(one, one.name)),
    topics: added(existing.topics, plan.topics, topicRecord),
    storylines: added(existing.storylines, plan.storylines, storylineRecord),
    redirects: [...existing.redirects, ...plan.redirects],
    pages: new Map([...existing.pages, ...pages.map((page) => [page.id, page] as const)]),
    articles: [...existing.articles, ...articles],
    sources: { ...existing.sources, redirects: sourceOf('redirects.yaml') },
  }
  const errors = new Map<string, Finding[]>()
  const linted = { get: (record: ArticleFile | PageFile) => made.at(indexes.get(record) ?? -1) }
  for (const finding of checkCrossReferences(records, linted, now, present)) {
    const { path, severity = 'error' } = finding
    if (severity === 'error' && !drafts.has(path)) errors.set(path, [...(errors.get(path) ?? []), finding])
  }
  return errors
}

/** The lists of a story are those of the plan, not copies, because a copy for each story would need too much memory. */
function listsOf(
  { topics, redirectFrom }: Pick<ArticleFile, 'topics' | 'redirectFrom'>,
  place: Place | undefined,
) {
  return { topics: planned(topics, place?.topics), redirectFrom: planned(redirectFrom, place?.redirectFrom) }
}

function planned(list: string[], known: string[] = []): string[] {
  return list.length === known.length && list.every((one, at) => one === known[at]) ? known : list
}

/** Hosts of the embeds in made stories. */
export function embedHosts(made: Iterable<MadeStory>): string[] {
  const hosts = new Set<string>()
  for (const { references } of made)
    for (const { kind, target } of references) if (kind === 'embed') hosts.add(new URL(target).host)
  return [...hosts]
}

function added<T extends object>(
  existing: ReadonlyMap<string, T & { id: string }>,
  made: readonly NewRecord[],
  record: (one: NewRecord) => T,
): Map<string, T & { id: string }> {
  return new Map([...existing, ...made.map((one) => [one.id, { ...record(one), id: one.id }] as const)])
}
