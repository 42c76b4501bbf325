import { cacheLife, cacheTag } from 'next/cache'
import { cache } from 'react'
import { secondsToMidnight } from '@/lib/format/dates'
import type { Catalog } from './catalog'
import { currentContent, currentVersion } from './current-content'

/** What the site shows at one moment, and that moment (milliseconds since the epoch). */
export type Edition = { catalog: Catalog; now: number }

/** Next.js leaves a page out of the build that expires in less than five minutes. */
const SHORTEST_EXPIRY = 301
/** Seconds. */
const SHORTEST_LIFE = 30

/**
 * The current edition. A page or document that uses it is valid until the edition changes: at the next embargo, at the
 * next expiry of a licence, and at midnight, since every page shows the date.
 */
export const currentEdition = cache(async (): Promise<Edition> => {
  const version = await currentVersion()
  const now = await editionTime(version)
  return { catalog: (await currentContent(version)).catalogAt(now), now }
})

/** Builds the catalog before the first request needs it. */
export async function prepareEdition(): Promise<void> {
  ;(await currentContent()).catalogAt(Date.now())
}

/**
 * The present time (milliseconds). The cache tag carries it to every page and document that is rendered with it, so that
 * lib/server/edition-cache-handler.js knows which edition an entry shows.
 *
 * The lifetime is what counts on Vercel, which has a cache of its own. It is half of the time that is left. Next.js
 * passes the whole lifetime of this entry on to a page that is rendered while the entry is in use, however old the
 * entry is: a page rendered at the end of the first half then lasts exactly to the end of the second.
 */
async function editionTime(version: string): Promise<number> {
  'use cache'
  const now = Date.now()
  cacheTag(`edition-${now}`)
  const content = await currentContent(version)
  const midnight = secondsToMidnight(now, content.content.index.publication)
  const next = content.nextChange(now)
  const left = next === undefined ? midnight : Math.min(midnight, (next - now) / 1000)
  cacheLife({
    stale: 300,
    revalidate: Math.max(SHORTEST_LIFE, Math.floor(left / 2)),
    expire: Math.max(SHORTEST_EXPIRY, Math.ceil(left) + 1),
  })
  return now
}

/** The present time (milliseconds) for what ages without an event: at most four minutes old. */
export async function recentTime(): Promise<number> {
  'use cache'
  cacheLife({ stale: 300, revalidate: 120, expire: SHORTEST_EXPIRY })
  return Date.now()
}
