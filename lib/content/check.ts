import { posix } from 'node:path'
import { lintBody, type Reference } from '@/lib/mdx/lint'
import { checkCrossReferences } from './cross-references'
import { publicFiles } from './files'
import { type Loaded, loadContent } from './load'
import { findPicture } from './pictures'
import type { ArticleFile, PageFile, RecordFiles } from './schema'
import type { Violation } from './violation'
import { warningsOf } from './warnings'

type CheckResult = {
  /** By file, then line. */
  violations: Violation[]
  /** What breaks no rule and should be known all the same. */
  warnings: Violation[]
  /** Records that could be read. */
  stories: number
  pages: number
  /** What could be read; undefined when a file that the whole site needs is broken. */
  records?: RecordFiles
}

/** Holds everything below a content directory against the contract. `now` in milliseconds since the epoch. */
export function checkContent(directory: string, now: number): CheckResult {
  return checkLoaded(loadContent(directory), directory, now)
}

/** The same for what has been loaded already; the bodies of `wanted` records only, where it is given. */
export function checkLoaded(
  { records, violations: unreadable }: Loaded,
  directory: string,
  now: number,
  wanted: (record: ArticleFile | PageFile) => boolean = () => true,
): CheckResult {
  const violations = [...unreadable]
  const references = new Map<ArticleFile | PageFile, readonly Reference[]>()
  const lint = (record: ArticleFile | PageFile, folder: string) => {
    if (!wanted(record)) return
    const linted = lintBody({
      path: record.source.file,
      body: record.body,
      ...('kind' in record && { kind: record.kind }),
      pictureExists: (src) => findPicture(directory, folder, src) !== undefined,
    })
    violations.push(...linted.violations)
    references.set(record, linted.references)
  }
  if (records !== undefined) {
    for (const article of records.articles) lint(article, `articles/${posix.dirname(article.address)}`)
    for (const page of records.pages.values()) lint(page, 'pages')
    const { logo } = records.publication
    if (logo !== undefined && findPicture(directory, '', logo) === undefined)
      violations.push({
        path: records.sources.publication.file,
        line: records.sources.publication.lineOf(['logo']),
        field: 'logo',
        found: `\`${logo}\`, where no picture is`,
        expected: 'a picture file under public/, with a leading slash',
      })
    const brokenFiles = unreadable.map(({ path }) => path)
    violations.push(
      ...checkCrossReferences(
        records,
        (record) => references.get(record) ?? [],
        now,
        publicFiles(directory),
        brokenFiles,
      ),
    )
  }
  violations.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
  return {
    violations,
    warnings: records === undefined ? [] : warningsOf(records, now),
    stories: records?.articles.length ?? 0,
    pages: records?.pages.size ?? 0,
    ...(records && { records }),
  }
}
