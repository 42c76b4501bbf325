import type { FilterNames, NewerStories } from '@/lib/search/newer-stories'
import type { SearchIndex } from '@/lib/site/queries'
import { NEWER_HREF, SEARCH_PREFIX } from '@/lib/site/routes'

/**
 * Milliseconds after which the list of newer stories is loaded again, so that a story is found within a minute after
 * its embargo.
 */
const FRESH = 55_000

/** Loads the files of the search page other than the index, each when it is first needed. */
export function searchSources({ languages, names, vocabulary }: SearchIndex) {
  const root = `/${SEARCH_PREFIX}`
  let newer: { stories: Promise<NewerStories>; at: number } | undefined
  return {
    languages,
    root,
    newer(): Promise<NewerStories> {
      if (newer === undefined || Date.now() - newer.at > FRESH)
        newer = { stories: load<NewerStories>(NEWER_HREF), at: Date.now() }
      newer.stories.catch(() => {
        newer = undefined
      })
      return newer.stories
    },
    async names(): Promise<FilterNames> {
      const [built, { names: more }] = await Promise.all([
        names === '' ? { author: {}, topic: {} } : load<FilterNames>(`${root}/${names}`),
        this.newer(),
      ])
      return { author: { ...built.author, ...more.author }, topic: { ...built.topic, ...more.topic } }
    },
    async vocabulary(): Promise<readonly string[]> {
      return vocabulary === '' ? [] : load<string[]>(`${root}/${vocabulary}`)
    },
  }
}

export type SearchSources = ReturnType<typeof searchSources>

/** @throws Error if the server responds with another status than 200 */
async function load<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: found status ${response.status}, expected 200`)
  return response.json()
}
