import { z } from 'zod'

const DATE = z.regexes.date
const MOMENT = z.regexes.datetime({ offset: true })
/** The range of time zone offsets in use, in minutes. */
const WESTERNMOST = -12 * 60
const EASTERNMOST = 14 * 60

/**
 * A date and time with zone in the format of RFC 3339, with seconds. Undefined for any other text, for a day that
 * doesn't exist (31 April), for a time that doesn't exist (24:00, :60) and for an offset that no time zone uses.
 */
export function readMoment(text: string): string | undefined {
  const whole = text.replace(/T\d{2}:\d{2}(?=[Z+-])/, '$&:00').replace(/-00:00$/, 'Z')
  return MOMENT.test(whole) && isOffset(whole) ? whole : undefined
}

/**
 * The moment that a writer probably meant: `2026-11-25 9:00 UTC`, `2026-11-25T09:00:00+0530`. Undefined without a zone,
 * which can't be guessed.
 */
export function nearMoment(text: string): string | undefined {
  const pattern =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T|\s+)(\d{1,2}):(\d{2})(:\d{2}(?:\.\d+)?)?\s*(?:(Z|UTC|GMT)|([+\-−])(\d{1,2}):?(\d{2})?)$/i
  const [
    ,
    year,
    month = '',
    day = '',
    hours = '',
    minutes,
    seconds = ':00',
    zone,
    sign,
    east = '',
    rest = '00',
  ] = pattern.exec(text.trim()) ?? []
  const two = (digits: string) => digits.padStart(2, '0')
  const offset = zone === undefined ? `${sign === '+' ? '+' : '-'}${two(east)}:${rest}` : 'Z'
  return readMoment(`${year}-${two(month)}-${two(day)}T${two(hours)}:${minutes}${seconds}${offset}`)
}

const EXAMPLE = 'a date and time with zone, e.g. 2019-07-10T14:05:00+05:30'

/** What a text that `readMoment` refuses should be: whether its zone is missing, or the day or time doesn't exist. */
export function expectedMoment(text: string): string {
  const zone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(.*)$/.exec(text)?.[1]
  if (zone === '') return `${EXAMPLE}: add the zone, \`Z\` for UTC or an offset such as \`+05:30\``
  if (!/^(?:Z|[+-]\d{2}:\d{2})$/.test(zone ?? '')) return EXAMPLE
  return 'a date and time with zone that exist: a day of the calendar, a time before 24:00, an offset from -12:00 to +14:00'
}

/** The same for a text that may be a day alone. */
export function expectedDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'a date that exists: a day of the calendar'
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return expectedMoment(text)
  return 'a date (2019-07-07) or a date and time with zone (2019-07-07T14:05:00Z)'
}

/** Earlier years, such as 0026 or 1026, are typing errors. */
export const FIRST_YEAR = 1900

/** Whether a text is a day of the calendar, `2019-07-10`. */
export function isDate(text: string): boolean {
  return DATE.test(text)
}

function isOffset(moment: string): boolean {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(moment) ?? []
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  return offset >= WESTERNMOST && offset <= EASTERNMOST
}

const DAY = 86_400_000
/** Milliseconds before an expiry date at which its warning begins. */
export const NOTICE = 30 * DAY

/** `29 days ahead` */
export function daysAhead(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY)
  return `${days === 0 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`} ahead`
}
