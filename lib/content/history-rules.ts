import { unlessInvalid } from '@/lib/mdx/syntax-error'
import { placeOf } from './finding'
import type { HistoryFile } from './history-schema'
import { isPublic } from './publishing-state'
import type { References } from './references'
import type { ArticleFile } from './schema'
import { storyParagraphs, textFingerprint } from './story-paragraphs'

const REMEDY = 'run `npm run history` and commit the file'

/**
 * Warns of each file of `content/history` that belongs to no public story or that lacks the last change of its story.
 */
export function checkHistories(references: References) {
  const { records, byAddress, now } = references
  for (const [address, { source, text }] of records.histories) {
    const article = byAddress.get(address)
    if (article === undefined || !isPublic(article, Number.POSITIVE_INFINITY)) {
      const state = article === undefined ? 'not a story' : article.draft ? 'a draft' : 'a withdrawn story'
      references.warn(placeOf(source, ['address']), {
        found: `the history of \`${address}\`, which is ${state}: the site doesn’t show it`,
        expected: `only files of public stories: ${REMEDY}`,
      })
    } else if (isPublic(article, now) && isBehind(article, { text }))
      references.warn(placeOf(source, ['text']), {
        found: `a history that lacks the last change of ${article.source.file}`,
        expected: `a history up to the present text of the story: ${REMEDY}`,
      })
  }
}

/** Whether a story has changed since its history was written. False for live coverage: its entries aren't recorded. */
export function isBehind(article: ArticleFile, { text }: Pick<HistoryFile, 'text'>): boolean {
  return (
    article.kind !== 'live' && textFingerprint(unlessInvalid(() => storyParagraphs(article)) ?? []) !== text
  )
}
