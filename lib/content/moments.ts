const MOMENT =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})T(?<hour>\d{2}):(?<minute>\d{2})(?<seconds>:\d{2}(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:\d{2})$/
/** The range of time zone offsets in use, in minutes. */
const WESTERNMOST = -12 * 60
const EASTERNMOST = 14 * 60

/**
 * A date and time with zone as RFC 3339 writes it, its seconds written out; undefined for any other text, for a day
 * that isn't in the calendar, a time that isn't on a clock (24:00, :60) and an offset that no place has.
 */
export function readMoment(text: string): string | undefined {
  const {
    year = '',
    month = '',
    day = '',
    hour = '',
    minute = '',
    seconds = ':00',
    zone = '',
  } = MOMENT.exec(text)?.groups ?? {}
  const isReal =
    isDate(`${year}-${month}-${day}`) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(seconds.slice(1)) < 60 &&
    isOffset(zone)
  return isReal
    ? `${year}-${month}-${day}T${hour}:${minute}${seconds}${zone === '-00:00' ? 'Z' : zone}`
    : undefined
}

/** Earlier years, such as 0026 or 1026, are typing errors. */
export const FIRST_YEAR = 1900

/** Whether a text is a day of the calendar, `2019-07-10`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  // The calendar repeats every 400 years, and Date.UTC takes the years 0 to 99 for those of the last century.
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day >= 1 && day <= days
}

function isOffset(zone: string): boolean {
  if (zone === 'Z') return true
  const [sign, hours, minutes] = [zone.charAt(0), Number(zone.slice(1, 3)), Number(zone.slice(4))]
  const offset = (hours * 60 + minutes) * (sign === '-' ? -1 : 1)
  return minutes < 60 && offset >= WESTERNMOST && offset <= EASTERNMOST
}

const DAY = 86_400_000
/** Milliseconds before an expiry date at which its warning begins. */
export const NOTICE = 30 * DAY

/** `29 days ahead` */
export function daysAhead(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY)
  return `${days === 0 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`} ahead`
}
