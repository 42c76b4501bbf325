import type { BlogPosting } from 'schema-dts'
import { blocksIn } from '@/lib/mdx/find-blocks'
import { personOf } from './publisher'
import type { StoryFacts } from './story-facts'

const DAY = 86_400_000

/** A live story's entries, newest first as on the page; its coverage is over when nothing was added for a day. */
export function liveCoverage({ story, body, authors, site, now }: StoryFacts) {
  const updates = blocksIn(body, 'LiveUpdate').map(({ attributes, words }) => {
    const { headline = '', at = '', author = '' } = attributes
    const person = authors.get(author)
    return {
      '@type': 'BlogPosting',
      headline,
      datePublished: at,
      ...(person && { author: personOf(person, site) }),
      articleBody: words,
    } satisfies BlogPosting
  })
  const [last] = updates
    .map(({ datePublished }) => datePublished)
    .sort((a, b) => Date.parse(b) - Date.parse(a))
  const isOver = last !== undefined && now - Date.parse(last) > DAY
  return {
    coverageStartTime: story.published,
    ...(isOver && { coverageEndTime: last }),
    liveBlogUpdate: updates,
  }
}
