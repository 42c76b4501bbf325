import { checkAddresses } from './address-rules'
import type { Finding } from './finding'
import { checkHistories } from './history-rules'
import { checkImages } from './image-rules'
import { checkFront, checkPublication } from './publication-rules'
import { checkRedirects } from './redirect-rules'
import { type Linted, References } from './references'
import type { RecordFiles } from './schema'
import { checkPage, checkStory, checkTranslations } from './story-rules'

/**
 * Checks everything that involves two files (ids, addresses, publishing state) or depends on the time. `linted` has the
 * references of each body, `publicFiles` are the paths of the files in public/, without a leading slash; `now` in
 * milliseconds. `brokenFiles` have errors of their own and aren't in the records: references to them aren't reported.
 */
export function checkCrossReferences(
  records: RecordFiles,
  linted: Linted,
  now: number,
  publicFiles: readonly string[],
  brokenFiles: Iterable<string> = [],
): Finding[] {
  const references = new References(records, linted, now, publicFiles, brokenFiles)
  checkAddresses(references)
  checkPublication(references)
  checkFront(references)
  checkTranslations(references)
  checkRedirects(references)
  checkImages(references)
  checkHistories(references)
  for (const article of records.articles) checkStory(references, article)
  for (const page of records.pages.values()) checkPage(references, page)
  return references.findings
}
