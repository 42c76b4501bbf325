import { secondsToMidnight } from '@/lib/format/dates'
import type { Article, Correction, Publication, SizedPicture, Withdrawal } from './schema'

type Place = Pick<Publication, 'language' | 'timeZone'>
type State = Pick<Article, 'draft' | 'published' | 'withdrawn'>

/**
 * Whether readers can see a story at `now` (milliseconds since the epoch): not a draft, not withdrawn, its embargo has
 * ended. The only function that decides this. With `Infinity` it returns whether a story is or will be public.
 */
export function isPublic({ draft, published, withdrawn }: State, now: number): boolean {
  return !draft && withdrawn === undefined && Date.parse(published) <= now
}

/** When and why a story was withdrawn that readers had seen; undefined for every other story. */
export function withdrawalOf({ withdrawn, ...article }: State): Withdrawal | undefined {
  return withdrawn !== undefined && isPublic(article, Date.parse(withdrawn.at)) ? withdrawn : undefined
}

/** Whether a picture may be shown at `now` (milliseconds since the epoch): from `licenceExpires` on it is left out. */
export function isLicensed({ licenceExpires }: Pick<SizedPicture, 'licenceExpires'>, now: number): boolean {
  return licenceExpires === undefined || now < Date.parse(licenceExpires)
}

/**
 * When a story was changed last: the latest of `updated`, its corrections and its live updates. Undefined if nothing
 * has changed since it was published.
 */
export function lastChange({
  published,
  updated,
  corrections,
  live,
}: Pick<Article, 'published' | 'updated' | 'corrections' | 'live'>): string | undefined {
  let last = published
  for (const time of [updated, ...corrections.map(({ at }) => at), live?.lastUpdate])
    if (time !== undefined && Date.parse(time) > Date.parse(last)) last = time
  return last === published ? undefined : last
}

/** Whether a note under a story corrects or clarifies something; an update doesn't. */
export function isCorrection({ kind }: Pick<Correction, 'kind'>): boolean {
  return kind !== 'update'
}

/** How long links to a corrected story are marked, in milliseconds. */
const MARK_PERIOD = 7 * 86_400_000

/** Corrections, clarifications and updates by time. A file may have them in any order. */
export function newestCorrectionsFirst(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

/** The latest correction or clarification of a story; undefined if there is none. */
export function latestCorrection({ corrections }: Pick<Article, 'corrections'>): Correction | undefined {
  return newestCorrectionsFirst(corrections).find(isCorrection)
}

/**
 * When links to a corrected story are no longer marked (milliseconds since the epoch): from the first midnight after
 * seven days. All pages expire at midnight anyway, so the end of a mark causes no additional rendering.
 */
export function correctionMarkEnd({ at }: Pick<Correction, 'at'>, place: Place): number {
  const end = Math.floor((Date.parse(at) + MARK_PERIOD) / 1000) * 1000
  return end + secondsToMidnight(end, place) * 1000
}

/** How long a live story counts as live after its last entry, in milliseconds. */
const LIVE_PERIOD = 12 * 3_600_000

/**
 * When live coverage ended or will end (milliseconds since the epoch): at `ended`, else twelve hours after the last
 * entry. A correction of a later day doesn't make a story live again.
 */
export function liveEnd({ ended, live, published }: Pick<Article, 'ended' | 'live' | 'published'>): number {
  return ended === undefined ? Date.parse(live?.lastUpdate ?? published) + LIVE_PERIOD : Date.parse(ended)
}

/** Stories by time of publication, newest first; equal times in the order of their addresses. */
export function newestFirst<T extends Pick<Article, 'published' | 'address'>>(articles: readonly T[]): T[] {
  return articles
    .map((article) => ({ article, time: Date.parse(article.published) }))
    .sort((a, b) => b.time - a.time || (a.article.address < b.article.address ? -1 : 1))
    .map(({ article }) => article)
}

/**
 * The moments at which the public site changes without a new build, in order (milliseconds since the epoch): an embargo
 * ends, the licence of a picture expires, live coverage ends, a correction is no longer marked. Drafts and withdrawn
 * stories change nothing.
 */
export function changeTimes(articles: readonly Article[], place: Place): number[] {
  const times = articles
    .filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
    .flatMap((article) => {
      const correction = latestCorrection(article)
      return [
        Date.parse(article.published),
        ...(article.image?.licenceExpires ? [Date.parse(article.image.licenceExpires)] : []),
        ...(article.kind === 'live' ? [liveEnd(article)] : []),
        ...(correction ? [correctionMarkEnd(correction, place)] : []),
      ]
    })
  return [...new Set(times)].sort((a, b) => a - b)
}

/** The last change at or before `now` (0: none), and the next one after it (undefined: none). */
export function changesAround(times: readonly number[], now: number): { last: number; next?: number } {
  // Search from the end: few changes are in the future.
  const index = times.findLastIndex((time) => time <= now)
  return { last: times[index] ?? 0, next: times[index + 1] }
}
