import { posix } from 'node:path'
import type { Root } from 'mdast'
import { findPicture } from '@/lib/images/find-picture'
import { isProblem } from '@/lib/images/try-to-read'
import type { PictureFile } from '@/lib/images/variants'
import { type LintResult, lintBody } from '@/lib/mdx/lint'
import { checkCrossReferences } from './cross-references'
import { publicFiles } from './files'
import { type Finding, type Problem, placeOf, type Severity } from './finding'
import { type Loaded, loadContent, notesForDrafts } from './load'
import { isPublic } from './publishing-state'
import type { ArticleFile, PageFile, RecordFiles } from './schema'

/** The stories of a publication by publishing state; those that can't be read are in none of the lists. */
export type Summary = {
  /** Number of public stories. */
  public: number
  /** Stories that become public by themselves, the next one first. */
  embargoed: { address: string; published: string }[]
  /** Addresses of all drafts, also of drafts with errors. */
  drafts: string[]
  withdrawn: string[]
}

export type CheckResult = {
  /** Problems that stop a build. All three lists are sorted by file, then line. */
  errors: Finding[]
  warnings: Finding[]
  notes: Finding[]
  summary: Summary
  /** Records that could be read. */
  stories: number
  pages: number
  /** What could be read; undefined if a file that the whole site needs has errors. */
  records?: RecordFiles
}

type WithBody = ArticleFile | PageFile
export type BodyOptions = {
  /** Whether the body of a record is checked; without it, all are. */
  isWanted?(record: WithBody): boolean
  /** Called with the syntax tree of each body that has no syntax error. */
  onTree?(record: WithBody, tree: Root): void
}

/** Checks everything below a content directory. `now` in milliseconds since the epoch. */
export function checkContent(directory: string, now: number, options?: BodyOptions): CheckResult {
  return checkLoaded(loadContent(directory, now), directory, now, options)
}

/** The same for content that has been loaded. */
export function checkLoaded(
  { records, readable, findings: unreadable, drafts }: Loaded,
  directory: string,
  now: number,
  { isWanted = () => true, onTree }: BodyOptions = {},
): CheckResult {
  const { articles, pages } = readable
  const linted = new Map<WithBody, LintResult>()
  for (const record of [...articles, ...pages.values()].filter(isWanted)) {
    if (isEmptied(record)) continue
    const { source, body } = record
    const folder = posix.dirname(source.file.slice('content/'.length))
    const pictureProblem = (src: string) => problemOf(findPicture(directory, folder, src))
    const kind = 'kind' in record ? record.kind : undefined
    linted.set(
      record,
      lintBody({
        path: source.file,
        body,
        kind,
        pictureProblem,
        onTree: (tree) => onTree?.(record, tree),
      }),
    )
  }
  const broken = unreadable.filter(({ severity }) => severity === undefined).map(({ path }) => path)
  const findings = [
    ...unreadable,
    ...[...linted.values()].flatMap((result) => result.findings),
    ...checkPictures(readable, directory),
    ...checkCrossReferences(readable, linted, now, publicFiles(directory), broken),
  ]
  const reported = notesForDrafts(warningsForWithdrawn(findings, articles), drafts)
  const sorted = reported.sort((a, b) => compare(a.path, b.path) || a.line - b.line)
  const of = (severity: Severity) => sorted.filter((one) => (one.severity ?? 'error') === severity)
  return {
    errors: of('error'),
    warnings: of('warning'),
    notes: of('note'),
    summary: summaryOf(articles, drafts, now),
    stories: articles.length,
    pages: pages.size,
    records,
  }
}

/** Whether a withdrawal has removed the text as well. */
function isEmptied(record: WithBody): boolean {
  return 'withdrawn' in record && record.withdrawn !== undefined && record.body.text.trim() === ''
}

/**
 * Returns the findings with errors in withdrawn stories changed to warnings: their text, pictures and authors may have
 * been deleted, and nothing may delay a withdrawal. A conflict with the address or a former address of another story
 * remains an error, because readers would see the wrong page there.
 */
function warningsForWithdrawn(findings: readonly Finding[], articles: readonly ArticleFile[]): Finding[] {
  const files = new Set(articles.filter(({ withdrawn }) => withdrawn).map(({ source }) => source.file))
  return findings.map((one) =>
    files.has(one.path) && !/^(?:address$|redirectFrom)/.test(one.field)
      ? { ...one, severity: one.severity ?? 'warning' }
      : one,
  )
}

/** The pictures that publication.yaml names must exist. */
function checkPictures({ publication, sources }: RecordFiles, directory: string): Finding[] {
  const { logo, podcast } = publication
  const uses: [PropertyKey[], string | undefined][] = [
    [['logo'], logo],
    [['podcast', 'image'], podcast?.image],
  ]
  return uses.flatMap(([path, src]) => {
    const problem = src === undefined ? undefined : problemOf(findPicture(directory, '', src))
    return problem === undefined ? [] : [{ ...placeOf(sources.publication, path), ...problem }]
  })
}

function problemOf(picture: PictureFile | Problem): Problem | undefined {
  return isProblem(picture) ? picture : undefined
}

function summaryOf(articles: readonly ArticleFile[], drafts: ReadonlySet<string>, now: number): Summary {
  const waiting = articles.filter(
    (article) => !isPublic(article, now) && isPublic(article, Number.POSITIVE_INFINITY),
  )
  return {
    public: articles.filter((article) => isPublic(article, now)).length,
    embargoed: waiting
      .sort((a, b) => Date.parse(a.published) - Date.parse(b.published))
      .map(({ address, published }) => ({ address, published })),
    drafts: Array.from(drafts, (file) => file.replace(/^content\/articles\/|\.mdx?$/g, '')).sort(),
    withdrawn: articles
      .filter(({ draft, withdrawn }) => !draft && withdrawn !== undefined)
      .map(({ address }) => address),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
