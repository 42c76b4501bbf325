import type { Body } from '@/lib/content/schema'
import type { Catalog, Story } from '@/lib/site/catalog'
import { type SearchRecord, searchRecord } from './search-record'
import { storyText } from './story-text'

/** The names of authors and topics by id, for the filters. */
export type FilterNames = { author: Record<string, string>; topic: Record<string, string> }

/** The stories that have become public since the build, newest first, as the search page requests them. */
export type NewerStories = { records: SearchRecord[]; names: FilterNames }

/** Maximum number of records: if more embargoes have ended since the build, the newest. */
const MOST = 100

/**
 * The public stories that the index of a build doesn't contain, because their embargo ended after it.
 * @param builtAt milliseconds since the epoch
 */
export function newerStories(
  { stories, publication: { language, timeZone } }: Catalog,
  builtAt: number,
  bodyOf: (story: Story) => Body,
): NewerStories {
  const year = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric' })
  const newer = stories.filter(({ published }) => Date.parse(published) > builtAt).slice(0, MOST)
  return {
    records: newer.map((story) =>
      searchRecord(story, storyText(bodyOf(story)), {
        year: year.format(Date.parse(story.published)),
        language,
      }),
    ),
    names: filterNames(
      newer.flatMap(({ authors }) => authors),
      newer.flatMap(({ topics }) => topics),
    ),
  }
}

type Named = { id: string; name: string }

export function filterNames(authors: Iterable<Named>, topics: Iterable<Named>): FilterNames {
  const byId = (records: Iterable<Named>) =>
    Object.fromEntries(Array.from(records, ({ id, name }) => [id, name]))
  return { author: byId(authors), topic: byId(topics) }
}
