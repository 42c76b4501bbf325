import { isPublic } from './publishing-state'
import type { Article } from './schema'

/**
 * The moments at which the public site changes without a new build, in order (milliseconds since the epoch): an embargo
 * ends, the licence of a picture expires. Drafts and withdrawn stories change nothing.
 */
export function changeTimes(articles: readonly Article[]): number[] {
  const times = articles
    .filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
    .flatMap(({ published, image }) => [published, ...(image?.licenceExpires ? [image.licenceExpires] : [])])
  return [...new Set(times.map((time) => Date.parse(time)))].sort((a, b) => a - b)
}

/** The last change at or before `now` (0: none), and the next one after it (undefined: none). */
export function changesAround(times: readonly number[], now: number): { last: number; next?: number } {
  // From the end: few changes lie in the future.
  const index = times.findLastIndex((time) => time <= now)
  const next = times[index + 1]
  return { last: times[index] ?? 0, ...(next !== undefined && { next }) }
}
