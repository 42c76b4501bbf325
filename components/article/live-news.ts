/** What the open page of a live story learns of the story as it is now. */
export type LiveNews = {
  /** False once the coverage has ended. */
  isLive: boolean
  /** A text that changes with the head of the story: headline, standfirst, introduction, corrections. */
  head: string
  /** The id of the oldest entry that the page shows, pinned ones aside: older ones have moved to pages of their own. */
  from: string
  /** The entries that the page shows: for each id its version, a text that changes with the entry. */
  entries: Readonly<Record<string, string>>
  /** The versions of all other entries, with spaces between. A page that was opened earlier still shows some of them. */
  older: string
}

/** How the entries on an open page differ from the story as it is now, as ids. */
type Difference = {
  added: string[]
  /** Edited ones, also those with another headline, and further old ones. */
  changed: string[]
  removed: string[]
  /** Edited or removed ones that the story's page no longer shows. */
  former: string[]
  /** Shown ones with a gap after them: so many are new that the story's page has none of those shown. */
  outdated: string[]
}

/** Compares the entries of a page (id and version) with the story as it is now. */
export function compareEntries(
  shown: ReadonlyMap<string, string>,
  { entries, from, older }: Pick<LiveNews, 'entries' | 'from' | 'older'>,
): Difference {
  const ids = [...shown.keys()]
  const missing = ids.filter((id) => entries[id] === undefined)
  const renamed = new Set(missing.map(minuteOf))
  const oldest = ids.filter((id) => id >= from).sort()[0] ?? ''
  // After a removal the page has room for one more of the entries before.
  const isNews = (id: string) => !shown.has(id) && id > oldest && !renamed.has(minuteOf(id))
  const unchanged = new Set(older.split(' '))
  return {
    added: Object.keys(entries).filter(isNews),
    changed: Object.keys(entries).filter((id) => shown.get(id) !== entries[id] && !isNews(id)),
    // Ids begin with their time.
    removed: missing.filter((id) => id >= from),
    former: missing.filter((id) => id < from && !unchanged.has(shown.get(id) ?? '')),
    outdated: ids.every((id) => id < from) ? missing : [],
  }
}

/** The minute (UTC) with which the id of an entry begins: it stays when the headline changes. */
export function minuteOf(id: string): string {
  return id.slice(0, 15)
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
  const time = minuteOf(id)
  if (!/^\d{4}-\d\d-\d\d-\d{4}$/.test(time)) return undefined
  return [...pages].sort((a, b) => (a.from < b.from ? 1 : -1)).find(({ from }) => from <= time)
}
