/** The present state of a live story, which its open page requests (`updates.json`). */
export type LiveNews = {
  /** False once the coverage has ended. */
  isLive: boolean
  /**
   * A version of the head of the story (headline, standfirst, introduction, corrections): a text that changes with it.
   */
  head: string
  /** The id of the oldest entry that the page shows, pinned ones aside: older ones have moved to pages of their own. */
  from: string
  /** The entries that the page shows: for each id its version, a text that changes with the entry. */
  entries: Readonly<Record<string, string>>
  /**
   * The versions of all other entries, separated by spaces. A page that was opened earlier still shows some of them.
   */
  older: string
}

/** The differences between the entries on an open page and the present state of the story, as ids. */
type Difference = {
  added: string[]
  /** Entries that were edited, also those whose headline changed, and older entries that the page has room for now. */
  changed: string[]
  removed: string[]
  /** Entries that were edited or removed, and that the story's page no longer shows. */
  former: string[]
  /** Entries with a gap after them: so many are new that the story's page has none of the shown ones. */
  outdated: string[]
}

/** Compares the entries of a page (id and version) with the present state of the story. */
export function compareEntries(
  shown: ReadonlyMap<string, string>,
  { entries, from, older }: Pick<LiveNews, 'entries' | 'from' | 'older'>,
): Difference {
  const ids = [...shown.keys()]
  const missing = ids.filter((id) => entries[id] === undefined)
  const renamed = new Set(missing.map(minuteOf))
  const oldest = ids.filter((id) => id >= from).sort()[0] ?? ''
  // After a removal, the page has room for one more older entry.
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

/** The minute (UTC) with which the id of an entry begins. It stays the same when the headline changes. */
export function minuteOf(id: string): string {
  return id.slice(0, 15)
}

const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** Milliseconds until the next request: 20 seconds, two minutes after an hour without news, longer after failures. */
export function pause(sinceNews: number, failures: number): number {
  return Math.min((sinceNews > HOUR ? 120 : 20) * SECOND * 2 ** failures, 300 * SECOND)
}

/**
 * The id of an entry in the fragment of a URL; '' if it can't be one. Links may have any text there, such as `#100%`.
 */
export function entryNamed(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    // A URIError: the fragment isn't percent-encoded UTF-8, which ids of entries always are.
    return ''
  }
}

/**
 * The page of entries with an entry that the story's page no longer shows. `from`: the beginning of the id of a page's
 * first entry.
 */
export function pageOfEntry<Page extends { from: string }>(
  id: string,
  pages: readonly Page[],
): Page | undefined {
  const time = minuteOf(id)
  if (!/^\d{4}-\d\d-\d\d-\d{4}$/.test(time)) return undefined
  return [...pages].sort((a, b) => (a.from < b.from ? 1 : -1)).find(({ from }) => from <= time)
}
