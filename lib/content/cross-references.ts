import type { Reference } from '@/lib/mdx/lint'
import { checkAddresses } from './address-rules'
import { checkFront, checkPublication } from './publication-rules'
import { checkRedirects } from './redirect-rules'
import { References } from './references'
import type { ArticleFile, PageFile, RecordFiles } from './schema'
import { checkStory } from './story-rules'
import { checkTranslations } from './translation-rules'
import type { Violation } from './violation'

/**
 * Checks everything that involves two files: ids, addresses, publishing state. `referencesOf` gives what a body
 * refers to, `publicFiles` are the paths of the files in public/, without a leading slash; `now` in milliseconds.
 * `brokenFiles` have errors of their own and aren't in the records: references to them aren't reported.
 */
export function checkCrossReferences(
  records: RecordFiles,
  referencesOf: (record: ArticleFile | PageFile) => readonly Reference[],
  now: number,
  publicFiles: readonly string[],
  brokenFiles: Iterable<string> = [],
): Violation[] {
  const references = new References(records, publicFiles, brokenFiles)
  checkAddresses(references)
  checkPublication(references, now)
  checkFront(references)
  checkTranslations(references)
  checkRedirects(references)
  for (const article of records.articles) checkStory(references, article, referencesOf(article), now)
  for (const page of records.pages.values()) references.body(page, now, referencesOf(page))
  return references.violations
}
