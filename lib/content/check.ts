import { posix } from 'node:path'
import { lintBody, type Reference } from '@/lib/mdx/lint'
import { checkCrossReferences } from './cross-references'
import { findPicture, loadContent } from './load'
import type { Article } from './schema'
import type { Violation } from './violation'

export type CheckResult = { violations: Violation[]; stories: number }

/** Every violation of the content contract below a directory, by file and line. `now` in milliseconds. */
export function checkContent(directory: string, now: number): CheckResult {
  const { records, violations } = loadContent(directory)
  const all = [...violations]
  const references = new Map<Article, readonly Reference[]>()
  for (const article of records?.articles ?? []) {
    const folder = `articles/${posix.dirname(article.address)}`
    const linted = lintBody({
      path: article.source.file,
      body: article.body,
      kind: article.kind,
      pictureExists: (src) => findPicture(directory, folder, src) !== undefined,
    })
    all.push(...linted.violations)
    references.set(article, linted.references)
  }
  for (const page of records?.pages.values() ?? [])
    all.push(
      ...lintBody({
        path: page.source.file,
        body: page.body,
        pictureExists: (src) => findPicture(directory, 'pages', src) !== undefined,
      }).violations,
    )
  if (records !== undefined)
    all.push(...checkCrossReferences(records, (article) => references.get(article) ?? [], now))
  all.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
  return { violations: all, stories: records?.articles.length ?? 0 }
}
