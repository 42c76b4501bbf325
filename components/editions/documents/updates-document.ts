import type { LiveNews } from '@/components/article/live-news'
import { bodyOf, currentEdition, newestEntries } from '@/lib/site/queries'
import type { SiteDocument } from './site-document'

/**
 * Seconds that caches may keep it. An open page requests it every 20 seconds, and readers should see an entry within a
 * minute.
 */
const SECONDS = 10

/** The present state of a live story, at `city/hearing/updates.json`; undefined if there is no such story. */
export async function updatesDocument(path: string): Promise<SiteDocument | undefined> {
  const { catalog } = await currentEdition()
  const story = catalog.byAddress.get(path.replace(/\/updates\.json$/, ''))
  const live = story && newestEntries(story, bodyOf(story))
  if (story === undefined || live === undefined) return undefined
  const newest = live.entries.filter(({ isPinned }) => !isPinned)
  const news: LiveNews = {
    isLive: story.labelKind === 'live',
    head: live.head,
    from: newest[0]?.id ?? '',
    entries: Object.fromEntries(live.versions),
    older: live.older.join(' '),
  }
  return { body: JSON.stringify(news), seconds: SECONDS }
}
