import type { HistoryFile } from './history-schema'
import { isPublic } from './publishing-state'
import type { References } from './references'
import type { ArticleFile } from './schema'
import { storyParagraphs, textFingerprint } from './story-text'
import { placeOf } from './violation'

const REMEDY = 'run `npm run history` and commit the file'

/** Warns of a file of `content/history` that doesn't belong to a public story, or that the story's present text isn't in. */
export function checkHistories(references: References) {
  const { records, byAddress, now } = references
  for (const [address, { source, text }] of records.histories) {
    const article = byAddress.get(address)
    if (article === undefined || !isPublic(article, Number.POSITIVE_INFINITY)) {
      const state = article === undefined ? 'no story' : article.draft ? 'a draft' : 'a withdrawn story'
      references.warn(placeOf(source, ['address']), {
        found: `the history of \`${address}\`, ${state}: readers don’t see it`,
        expected: `the address of a public story: ${REMEDY}`,
      })
    } else if (isPublic(article, now) && isBehind(article, { text }))
      references.warn(placeOf(source, ['text']), {
        found: `a history without the last change of ${article.source.file}`,
        expected: `the history up to the present text: ${REMEDY}`,
      })
  }
}

/** Whether a story has changed since its history was written. Live coverage changes with each entry, which isn't recorded. */
export function isBehind(article: ArticleFile, { text }: Pick<HistoryFile, 'text'>): boolean {
  return article.kind !== 'live' && textFingerprint(paragraphsOf(article)) !== text
}

function paragraphsOf(article: ArticleFile): string[] {
  try {
    return storyParagraphs(article)
  } catch (error) {
    // A body that can't be parsed is reported with its story.
    if (error instanceof Error && 'ruleId' in error) return []
    throw error
  }
}
