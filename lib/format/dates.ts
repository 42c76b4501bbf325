import type { Publication } from '@/lib/content/schema'

type Place = Pick<Publication, 'language' | 'timeZone'>

const formats = new Map<string, Intl.DateTimeFormat>()

function format(place: Place, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${place.language} ${place.timeZone} ${name}`
  let known = formats.get(key)
  if (known === undefined) {
    // The Gregorian calendar, as in the archive's URLs, also for languages with another default calendar (`fa`, `th`).
    known = new Intl.DateTimeFormat(place.language, {
      calendar: 'gregory',
      timeZone: place.timeZone,
      ...options,
    })
    formats.set(key, known)
  }
  return known
}

/** `10 July 2019, 09:35 BST`: a moment (ISO 8601 with zone) in the publication's language and zone. */
export function formatMoment(moment: string, place: Place): string {
  const { date, time } = momentFormats(place)
  const at = new Date(moment)
  return `${date.format(at)}${separator(place)}${time.format(at)}`
}

/**
 * `16:40`: a moment below another one in a list. It has the date if the day differs, and the zone if the clocks have
 * changed in between.
 */
export function formatNextMoment(moment: string, above: string, place: Place): string {
  const { date, time } = momentFormats(place)
  const [at, last] = [new Date(moment), new Date(above)]
  const isZone = ({ type }: Intl.DateTimeFormatPart) => type === 'timeZoneName'
  const zone = (date: Date) => time.formatToParts(date).find(isZone)?.value
  const parts = time.formatToParts(at).filter((part) => zone(at) !== zone(last) || !isZone(part))
  const clock = parts
    .map(({ value }) => value)
    .join('')
    .trim()
  return date.format(at) === date.format(last) ? clock : `${date.format(at)}${separator(place)}${clock}`
}

function momentFormats(place: Place) {
  return {
    date: format(place, 'date', { day: 'numeric', month: 'long', year: 'numeric' }),
    time: format(place, 'time', { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
  }
}

/** `18 November 2026, 09:40 GMT – 12:50` */
export function formatPeriod(first: string, last: string, place: Place): string {
  return `${formatMoment(first, place)} – ${formatNextMoment(last, first, place)}`
}

/** The text between date and time in a language: `, ` in English, `، ` in Arabic, a space in Japanese. */
function separator(place: Place): string {
  const parts = format(place, 'separator', { dateStyle: 'medium', timeStyle: 'short' }).formatToParts(0)
  const time = parts.findIndex(({ type }) => type === 'hour' || type === 'dayPeriod')
  const before = parts[time - 1]
  // In some languages the date ends in a letter or a full stop, which the formatted date has already.
  return before?.type === 'literal' ? before.value.replace(/[\p{L}.]/gu, '') : ', '
}

/** `10 July 2019`, for a moment or for a plain date, which has no zone and isn't converted. */
export function formatDay(date: string | number, place: Place): string {
  const zone = typeof date === 'string' && date.length === 10 ? 'UTC' : place.timeZone
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return format({ ...place, timeZone: zone }, 'day', options).format(new Date(date))
}

/** `Tuesday, 24 November 2026`, as the language writes it; `now` in milliseconds. */
export function formatToday(now: number, place: Place): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return format(place, 'today', options).format(now)
}

/** `10 Jul 2019` */
export function formatShortDay(moment: string, place: Place): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const
  return format(place, 'short day', options).format(new Date(moment))
}

/** `July 2019` for the archive key `2019/07`. */
export function formatMonth(key: string, place: Place): string {
  const options = { month: 'long', year: 'numeric' } as const
  return format({ ...place, timeZone: 'UTC' }, 'month', options).format(
    new Date(`${key.replace('/', '-')}-01`),
  )
}

/** `2019` as the language writes a year, for a year in digits. */
export function formatYear(year: string, place: Place): string {
  const date = new Date(`${year.padStart(4, '0')}-07-01`)
  return format({ ...place, timeZone: 'UTC' }, 'year', { year: 'numeric' }).format(date)
}

/**
 * Seconds left of the day in the publication's zone, from 1 to 86,400. Wrong by an hour on days when the clocks change.
 * `now` in milliseconds.
 */
export function secondsToMidnight(now: number, place: Place): number {
  const options = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const
  const parts = format({ ...place, language: 'en-GB' }, 'seconds', options).formatToParts(now)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return 86_400 - (of('hour') * 3600 + of('minute') * 60 + of('second'))
}

/** Whole years between a moment and now (milliseconds). */
export function yearsSince(moment: string, now: number): number {
  const then = new Date(moment)
  const today = new Date(now)
  const years = today.getUTCFullYear() - then.getUTCFullYear()
  const anniversary = new Date(then)
  anniversary.setUTCFullYear(today.getUTCFullYear())
  return anniversary > today ? years - 1 : years
}

/** When the last of some stories was published or updated (as its file has it); undefined if there are none. */
export function latestChange(
  stories: readonly { published: string; updated?: string }[],
): string | undefined {
  let last: string | undefined
  for (const { published, updated = published } of stories)
    if (last === undefined || Date.parse(updated) > Date.parse(last)) last = updated
  return last
}

/** A moment as RFC 3339 in a time zone, to the second: `2026-11-25T10:00:00+05:30`. */
export function momentIn(timeZone: string, now: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.slice('GMT'.length)
  return `${format.format(now).replace(' ', 'T')}${offset || 'Z'}`
}
