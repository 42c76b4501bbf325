import type { BlogPosting } from 'schema-dts'
import { entryId } from '@/lib/mdx/blocks/live-update'
import { blocksIn } from '@/lib/mdx/find-blocks'
import { personOf } from './publisher'
import type { StoryFacts } from './story-facts'

/** The entries of a live story, newest first as on the page, and when its coverage began and ended. */
export function liveCoverage({ story, body, authors, site }: StoryFacts) {
  const updates = blocksIn(body, 'LiveUpdate').map(({ attributes, words }) => {
    const { headline = '', at = '', author = '' } = attributes
    const person = authors.get(author)
    return {
      '@type': 'BlogPosting',
      headline,
      url: `${site.origin}${story.href}#${entryId(at, headline)}`,
      datePublished: at,
      author: person && personOf(person, site),
      articleBody: words,
    } satisfies BlogPosting
  })
  updates.sort((a, b) => Date.parse(b.datePublished) - Date.parse(a.datePublished))
  const end = story.ended ?? updates[0]?.datePublished ?? story.published
  return {
    coverageStartTime: story.published,
    ...(story.labelKind !== 'live' && { coverageEndTime: end }),
    liveBlogUpdate: updates,
  }
}
