import { isPublic, liveEnd } from './publishing-state'
import type { Article } from './schema'

/**
 * The moments at which the public site changes without a new build, in order (milliseconds since the epoch): an embargo
 * ends, the licence of a picture expires, live coverage ends. Drafts and withdrawn stories change nothing.
 */
export function changeTimes(articles: readonly Article[]): number[] {
  const times = articles
    .filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
    .flatMap((article) => [
      Date.parse(article.published),
      ...(article.image?.licenceExpires ? [Date.parse(article.image.licenceExpires)] : []),
      ...(article.kind === 'live' ? [liveEnd(article)] : []),
    ])
  return [...new Set(times)].sort((a, b) => a - b)
}

/** The last change at or before `now` (0: none), and the next one after it (undefined: none). */
export function changesAround(times: readonly number[], now: number): { last: number; next?: number } {
  // Search from the end: few changes are in the future.
  const index = times.findLastIndex((time) => time <= now)
  const next = times[index + 1]
  return { last: times[index] ?? 0, ...(next !== undefined && { next }) }
}
