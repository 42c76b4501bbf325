/** What the open page of a live story learns of the story as it is now. */
export type LiveNews = {
  /** False once the coverage has ended. */
  isLive: boolean
  /** The id of the oldest entry that the page shows, pinned ones aside: older ones have moved to pages of their own. */
  from: string
  /** The entries that the page shows: for each id a text that changes with the entry. */
  entries: Readonly<Record<string, string>>
}

/** How the entries on an open page differ from the story as it is now. `changed`: edited ones, and further old ones. */
type Difference = { added: string[]; changed: string[]; removed: string[]; isOutdated: boolean }

/**
 * Compares the entries of a page (id and version) with the story as it is now. `isOutdated`: so many are new that the page
 * would have a gap.
 */
export function compareEntries(shown: ReadonlyMap<string, string>, { entries, from }: LiveNews): Difference {
  const ids = [...shown.keys()]
  const oldest = ids.filter((id) => id >= from).sort()[0] ?? ''
  // After a removal the page has room for one more of the entries before.
  const isNews = (id: string) => !shown.has(id) && id > oldest
  return {
    added: Object.keys(entries).filter(isNews),
    changed: Object.keys(entries).filter((id) => shown.get(id) !== entries[id] && !isNews(id)),
    // Ids begin with their time.
    removed: ids.filter((id) => entries[id] === undefined && id >= from),
    isOutdated: ids.length > 0 && ids.every((id) => id < from),
  }
}

const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** Milliseconds until the next request: 20 seconds, two minutes after an hour without news, longer after failures. */
export function pause(sinceNews: number, failures: number): number {
  return Math.min((sinceNews > HOUR ? 120 : 20) * SECOND * 2 ** failures, 300 * SECOND)
}

/** The id of the entry that the fragment of a URL names; '' if it names none. Links may have any text there, such as `#100%`. */
export function entryNamed(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    // A URIError: ids of entries are always encoded as they should be.
    return ''
  }
}

/**
 * The page of entries that has an entry which the story's page no longer shows. `from` is the beginning of the id of a
 * page's first entry.
 */
export function pageOfEntry<Page extends { from: string }>(
  id: string,
  pages: readonly Page[],
): Page | undefined {
  const time = id.slice(0, 15)
  if (!/^\d{4}-\d\d-\d\d-\d{4}$/.test(time)) return undefined
  return [...pages].sort((a, b) => (a.from < b.from ? 1 : -1)).find(({ from }) => from <= time)
}
