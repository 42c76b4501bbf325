import { yearsSince } from '@/lib/format/dates'

/** Warns of a story older than a year, so that nobody takes it for today's news. `now` in milliseconds. */
export function AgeNotice({ published, now }: { published: string; now: number }) {
  const years = yearsSince(published, now)
  if (years < 1) return null
  return <p className="notice">This story is more than {years === 1 ? 'a year' : `${years} years`} old</p>
}
