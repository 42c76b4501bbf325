import type { Note, SkippedItem } from './archive-item'
import type { MadeStory } from './make-story'
import type { Plan } from './plan'

/** The result of an item. */
export type ItemResult = {
  made: MadeStory
  id: string
  source: string
  outcome: 'written' | 'unchanged' | { skipped: string; isError?: true }
}

type Case = { file: string; item?: string; line?: number; story?: string; detail?: string }
type Matter = { what: string; count: number; cases: Case[] }

/** `import-report.json`. */
export type ImportReport = {
  format: string
  path: string
  dryRun: boolean
  seconds: number
  /** read = written + unchanged + skipped */
  items: { read: number; written: number; unchanged: number; drafts: number; skipped: number }
  /** Files of the items that weren't skipped. */
  stories: string[]
  /** Items that couldn't be written (they are among the skipped), and other files. */
  failed: number
  skipped: { id: string; file: string; line?: number; reason: string }[]
  /**
   * in + added = out + dropped + unaccounted, in words. `added`: descriptions of missing pictures, numbers of lists.
   */
  words: { in: number; out: number; added: number; dropped: number; unaccounted: number }
  dropped: { file: string; line?: number; words: string; reason: string }[]
  unaccounted: { file: string; words: string }[]
  made: {
    sections: string[]
    authors: string[]
    topics: string[]
    storylines: string[]
    redirects: number
    embedHosts: string[]
  }
  links: { rewritten: number; lost: { file: string; line?: number; url: string; reason: string }[] }
  /** `list`: the file with the URLs of missing pictures and files. */
  pictures: { copied: number; missing: number; list?: string }
  /** Documents and sounds of the archive that stories link to. */
  files: { copied: number; missing: number }
  /** Tasks of an editor, the most important first. */
  todo: Matter[]
  /** Things that were converted to another form. */
  changed: Matter[]
  info: Matter[]
}

type Facts = Pick<ImportReport, 'format' | 'path' | 'dryRun' | 'seconds' | 'pictures' | 'files'> & {
  /** Read once, from the first to the last. */
  results: Iterable<ItemResult>
  skipped: readonly SkippedItem[]
  plan: Plan
  embedHosts: string[]
  /** Matters of the whole import. */
  notes: readonly Note[]
  /** Files other than stories that couldn't be written. */
  failedFiles: number
}

export function createReport(all: Facts): ImportReport {
  const { results, skipped, plan, embedHosts, notes, failedFiles, ...facts } = all
  const report: ImportReport = {
    ...facts,
    items: { read: skipped.length, written: 0, unchanged: 0, drafts: 0, skipped: 0 },
    stories: [],
    failed: failedFiles,
    skipped: skipped.map(({ id, source, reason }) => ({ id, ...source, reason })),
    words: { in: 0, out: 0, added: 0, dropped: 0, unaccounted: 0 },
    dropped: [],
    unaccounted: [],
    made: {
      sections: plan.sections.map(({ id }) => id),
      authors: plan.authors.map(({ id }) => id),
      topics: plan.topics.map(({ id }) => id),
      storylines: plan.storylines.map(({ id }) => id),
      redirects:
        plan.redirects.length +
        plan.places.reduce((total, { redirectFrom }) => total + redirectFrom.length, 0),
      embedHosts,
    },
    links: { rewritten: 0, lost: [] },
    todo: [],
    changed: [],
    info: [],
  }
  const matters = new Matters()
  for (const note of notes) matters.add(note, { file: '' })
  for (const result of results) addResult(report, matters, result)
  report.items.skipped = report.skipped.length
  for (const importance of ['todo', 'changed', 'info'] as const)
    report[importance] = matters.sorted(importance)
  return report
}

function addResult(report: ImportReport, matters: Matters, { made, id, source: file, outcome }: ItemResult) {
  const { items, words, links } = report
  items.read++
  if (made.isDraft) items.drafts++
  if (typeof outcome === 'object') {
    report.skipped.push({ id, file, reason: outcome.skipped })
    if (outcome.isError === true) report.failed++
  } else {
    items[outcome]++
    report.stories.push(made.file)
  }
  for (const key of ['in', 'out', 'added', 'dropped'] as const) words[key] += made.words[key]
  words.unaccounted += made.words.lost.length
  if (made.words.lost.length > 0) report.unaccounted.push({ file, words: made.words.lost.join(' ') })
  report.dropped.push(...made.dropped.map((one) => ({ file, ...one })))
  links.rewritten += made.links.rewritten
  links.lost.push(...made.links.lost.map((one) => ({ file, ...one })))
  const place = { file, ...(id !== file && { item: id }), story: made.file }
  for (const note of made.notes) matters.add(note, place)
}

/** Groups equal notes. */
class Matters {
  private readonly all = new Map<string, { matter: Matter; importance: Note['importance']; drafts: number }>()

  add({ importance, what, detail, line, draft }: Note, place: Case) {
    const key = `${importance} ${what}`
    const found = this.all.get(key) ?? { matter: { what, count: 0, cases: [] }, importance, drafts: 0 }
    this.all.set(key, found)
    found.matter.count++
    if (draft === true) found.drafts++
    found.matter.cases.push({
      ...place,
      line,
      detail,
    })
  }

  /** Those that keep a story from readers first, then the most frequent. */
  sorted(importance: Note['importance']): Matter[] {
    return [...this.all.values()]
      .filter((one) => one.importance === importance)
      .sort((a, b) => Math.sign(b.drafts) - Math.sign(a.drafts) || b.matter.count - a.matter.count)
      .map(({ matter }) => matter)
  }
}

/** The file, if there is one story; otherwise the number of drafts. */
function writtenOf({ items: { drafts }, stories: [first = '', ...more] }: ImportReport): string {
  if (more.length === 0) return first + (drafts > 0 ? ', a draft' : '')
  return drafts > 0 ? `${drafts} of them drafts` : ''
}

/** The report as a table for a terminal. */
export function reportTable(report: ImportReport): string {
  const { items, words, made, links, pictures, files } = report
  const rows: [string, string | number, string][] = [
    ['items read', items.read, ''],
    [report.dryRun ? 'to be written' : 'written', items.written, writtenOf(report)],
    ['unchanged', items.unchanged, ''],
    ['skipped', items.skipped, reasons(report.skipped)],
    ['words at the source', words.in, ''],
    ['words in the stories', words.out, words.added > 0 ? `${words.added} added` : ''],
    ['words dropped', words.dropped, reasons(report.dropped)],
    ['words unaccounted for', words.unaccounted, words.unaccounted > 0 ? 'listed in the report' : ''],
    ['sections made', made.sections.length, shortList(made.sections)],
    ['authors made', made.authors.length, shortList(made.authors)],
    ['topics made', made.topics.length, shortList(made.topics)],
    ['storylines made', made.storylines.length, shortList(made.storylines)],
    ['redirects made', made.redirects, ''],
    ['embed hosts added', made.embedHosts.length, shortList(made.embedHosts)],
    ['links rewritten', links.rewritten, ''],
    ['links that lead nowhere', links.lost.length, ''],
    ['pictures copied', pictures.copied, ''],
    ['pictures missing', pictures.missing, pictures.missing > 0 ? (pictures.list ?? '') : ''],
    ['linked files copied', files.copied, ''],
    ['linked files missing', files.missing, files.missing > 0 ? (pictures.list ?? '') : ''],
  ]
  const shown = rows.filter(([, count], index) => index < 8 || count !== 0)
  const widths = [
    Math.max(...shown.map(([name]) => name.length)),
    Math.max(...shown.map(([, count]) => String(count).length)),
  ]
  const lines = shown.map(([name, count, detail]) =>
    `  ${name.padEnd(widths[0] ?? 0)}  ${String(count).padStart(widths[1] ?? 0)}  ${detail}`.trimEnd(),
  )
  const todo = report.todo.map(({ what, count, cases }, index) => {
    const [first] = cases
    const where = first === undefined ? '' : placeOf(first)
    return `  ${index + 1}. ${what} (${count})${where === '' ? '' : `\n     ${where}${count > 1 ? ' …' : ''}`}`
  })
  return [...lines, ...(todo.length > 0 ? ['', 'To do:', ...todo] : [])].join('\n')
}

function placeOf({ file, item, line, detail }: Case): string {
  const place = line === undefined ? file : `${file}:${line}`
  return [place, item, detail].filter((part) => part !== undefined && part !== '').join('  ')
}

function reasons(list: readonly { reason: string }[]): string {
  const counts = new Map<string, number>()
  for (const { reason } of list) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  return shortList(
    sorted.map(([reason, count]) => (count === 1 ? reason : `${reason} (${count})`)),
    3,
    '; ',
  )
}

function shortList(names: readonly string[], most = 6, separator = ', '): string {
  const more = names.length - most
  return names.slice(0, most).join(separator) + (more > 0 ? ` and ${more} more` : '')
}
