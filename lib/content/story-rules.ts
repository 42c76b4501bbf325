import { isPublic } from './publishing-state'
import { placeOf, type References } from './references'
import type { ArticleFile } from './schema'
import { changesOf } from './story-schema'

/** Milliseconds by which a time may be in the future, because writers round times and clocks differ. */
const ROUNDED = 3_600_000

/** Checks the references and times of a story. `now` in milliseconds. */
export function checkStory(references: References, article: ArticleFile, now: number) {
  const { source, storyline } = article
  const { authors, topics, storylines } = references.records
  article.authors?.forEach((id, index) => {
    references.id(placeOf(source, ['authors', index]), id, authors, 'author')
  })
  article.topics.forEach((id, index) => {
    references.id(placeOf(source, ['topics', index]), id, topics, 'topic')
  })
  if (storyline !== undefined)
    references.id(placeOf(source, ['storyline']), storyline, storylines, 'storyline')
  // References of an embargoed story must exist when it is published; those of a story that is never public aren't checked.
  const published = Math.max(now, Date.parse(article.published))
  const moment = isPublic(article, published) ? published : undefined
  article.related.forEach((address, index) => {
    references.story(placeOf(source, ['related', index]), article, moment, address)
  })
  checkTimes(references, article, published, now)
  references.body(article, moment)
}

function checkTimes(references: References, article: ArticleFile, published: number, now: number) {
  const { source, withdrawn } = article
  const times = changesOf(article)
  if (withdrawn !== undefined) times.push([['withdrawn', 'at'], withdrawn.at])
  for (const [path, at] of times)
    if (Date.parse(at) > published + ROUNDED)
      references.report(placeOf(source, path), {
        found: `\`${at}\`, which is in the future`,
        expected: 'a time in the past: readers see it now',
      })
  if (withdrawn && Date.parse(withdrawn.at) < Date.parse(article.published) && published === now)
    references.report(placeOf(source, ['withdrawn', 'at']), {
      found: `\`${withdrawn.at}\``,
      expected: `a time not before published (${article.published})`,
    })
}
