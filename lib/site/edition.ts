import { setTimeout } from 'node:timers/promises'
import { cacheLife, cacheTag } from 'next/cache'
import { cache } from 'react'
import { secondsToMidnight } from '@/lib/format/dates'
import type { Catalog } from './catalog'
import { currentContent, currentVersion } from './current-content'
import type { SiteContent } from './site-content'

/** The public content at one time, and that time (milliseconds since the epoch). */
type Edition = { catalog: Catalog; now: number }

/** Seconds. Next.js doesn't prerender a page that expires in less than five minutes. */
const SHORTEST_EXPIRY = 301

/**
 * The current edition. A page or document that uses it is valid until the edition changes: at the next embargo, at the
 * next expiry of a licence, and at midnight, since every page shows the date.
 */
export const currentEdition = cache(async (): Promise<Edition> => {
  const version = await currentVersion()
  const now = await editionTime(version)
  return { catalog: (await currentContent(version)).catalogAt(now), now }
})

/**
 * When the current edition ends (milliseconds since the epoch), midnight aside; Infinity: not before the next build.
 */
export async function editionEnd(): Promise<number> {
  const { now } = await currentEdition()
  return (await currentContent()).nextChange(now) ?? Number.POSITIVE_INFINITY
}

/**
 * A key that differs for each edition and each version of the content. A cached function that calls `currentEdition`
 * outside of a page takes it as an argument. Otherwise Next.js would keep the result for the whole lifetime of the
 * cached time below, even if that time is old already.
 */
export async function editionKey(): Promise<string> {
  const version = await currentVersion()
  const content = await currentContent(version)
  return `${version} ${content.lastChange(performance.timeOrigin + performance.now())}`
}

/** Builds the catalog before the first request needs it. */
export async function prepareEdition(): Promise<void> {
  ;(await currentContent()).catalogAt(Date.now())
}

/**
 * The present time (milliseconds). The cache tag carries it to every page and document that is rendered with it, so that
 * lib/server/edition-cache-handler.js can read which edition an entry shows.
 */
async function editionTime(version: string): Promise<number> {
  'use cache'
  const content = await currentContent(version)
  // Lifetimes are whole seconds. A page that is rendered within a second before a change would be kept after it.
  if (secondsLeft(content, Date.now()) < 2) await setTimeout(2_000)
  const now = Date.now()
  const left = secondsLeft(content, now)
  cacheTag(`edition-${now}`)
  cacheLife({
    stale: 300,
    revalidate: process.env.VERCEL === undefined ? Math.max(1, Math.floor(left) - 1) : lifetimeOnVercel(left),
    expire: Math.max(SHORTEST_EXPIRY, Math.ceil(left) + 1),
  })
  return now
}

/** Seconds until the edition changes, and at most until midnight. */
function secondsLeft(content: SiteContent, now: number): number {
  const midnight = secondsToMidnight(now, content.content.index.publication)
  const next = content.nextChange(now)
  return next === undefined ? midnight : Math.min(midnight, (next - now) / 1000)
}

/**
 * How long a page is kept on Vercel, which has a cache of its own, when the edition changes in `left` seconds: half of
 * that. Next.js passes the whole lifetime of the entry above on to a page that is rendered while the entry is in use,
 * however old the entry is. A page that is rendered at the end of the first half lasts exactly to the end of the second.
 */
function lifetimeOnVercel(left: number): number {
  return Math.max(30, Math.floor(left / 2))
}

/** The present time (milliseconds), at most four minutes old, for results that change gradually. */
export async function recentTime(): Promise<number> {
  'use cache'
  cacheLife({ stale: 300, revalidate: 120, expire: SHORTEST_EXPIRY })
  return Date.now()
}
