import { readMoment } from '@/lib/content/moments'

/** A date of an archive as a moment with zone. `assumed`: the source names no zone, so the publication's was taken. */
export type ArchiveDate = { moment: string; assumed: boolean }

const DATE = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})/
/** `10/07/2019`, `10.07.2019`. */
const NUMBERS = /^(?<first>\d{1,2})(?<sign>[/.])(?<second>\d{1,2})\k<sign>(?<year>\d{4})/
const TIME =
  /^(?:[T\s,]+(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?)?\s*(?<zone>Z|UTC|GMT|[A-Z]{1,3}T|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?(?:\s*\([^)]*\))?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** `Wed, 10 July 2019`, `10 Jul 2019`. */
const DAY_FIRST =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<name>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4})/i
/** `July 10, 2019`, `Wed Jul 10 2019`. */
const MONTH_FIRST =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})/i

/**
 * A date as site generators read it: `2012-02-19 1:44:51 -0400`, `2019-07-10`, `2019-07-10T14:05:00Z`, `July 10, 2019`.
 * Without a zone in the text, the date is in `timeZone`. Undefined for other text and for dates that don't exist.
 */
export function archiveDate(written: string, timeZone: string): ArchiveDate | undefined {
  // Milliseconds or seconds since 1970, up to 2030. `2019071014` is a date in digits.
  if (/^1[0-8]\d{8}(?:\d{3})?$/.test(written.trim())) {
    const time = Number(written.trim().padEnd(13, '0'))
    return { moment: new Date(time).toISOString().replace(/\.\d+Z$/, 'Z'), assumed: false }
  }
  // JavaScript writes `GMT+0200`.
  const text = written.trim().replace(/\b(?:GMT|UTC)(?=[+-]\d{4}\b)/, '')
  const match = DATE.exec(text) ?? NUMBERS.exec(text) ?? DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text)
  const rest = match === null ? null : TIME.exec(text.slice(match[0].length))
  if (match?.groups === undefined || rest === null) return undefined
  const { year = '', name, first, second: other = '' } = match.groups
  const { day = '', month = '' } =
    first === undefined
      ? match.groups
      : isMonthFirst(match[0], timeZone)
        ? { day: other, month: first }
        : { day: first, month: other }
  const number = name === undefined ? Number(month) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const { hour = '0', minute = '00', second = '00', half, zone } = rest.groups ?? {}
  const date = [year, pad(number), pad(Number(day))].join('-')
  const time = [pad(hourOf(Number(hour), half)), minute, second].join(':')
  const offset = zone === undefined ? offsetAt(`${date}T${time}`, timeZone) : offsetOf(zone.toUpperCase())
  const moment = offset === undefined ? undefined : readMoment(`${date}T${time}${offset}`)
  return moment === undefined ? undefined : { moment, assumed: zone === undefined }
}

/** `7/10/2019` of a publication in America is 10 July; `10.7.2019` never begins with the month. */
function isMonthFirst(numbers: string, timeZone: string): boolean {
  const [first = 0, second = 0] = numbers.split('/').map(Number)
  return second > 12 || (first <= 12 && numbers.includes('/') && /^(?:America|US)\//.test(timeZone))
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/** Offsets of the zone names that news uses. Some names have a second meaning, such as CST in China. */
const ZONES: Readonly<Record<string, string>> = {
  IST: '+05:30',
  PKT: '+05:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  WET: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  SAST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  EAT: '+03:00',
  SGT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
}

/** `+0530`, `-4`, `UTC`, `IST` as `+05:30`, `-04:00`, `Z`, `+05:30`; undefined for other names. */
function offsetOf(zone: string): string | undefined {
  if (/^[A-Z]/.test(zone) && !/^(?:Z|UTC|GMT)$/.test(zone)) return ZONES[zone]
  const [, sign = '', digits = ''] = /^([+-])(.+)$/.exec(zone.replace(':', '')) ?? []
  if (sign === '') return 'Z'
  return digits.length > 2
    ? `${sign}${digits.slice(0, 2)}:${digits.slice(2)}`
    : `${sign}${digits.padStart(2, '0')}:00`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The offset of a time zone at a local time (`2019-07-10T14:05:00`); undefined for a time that doesn't exist. */
export function offsetAt(local: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return undefined
  // The offset is looked up again at the resulting moment. It differs only within hours of a change of the clocks.
  const guess = minutesAt(asUtc, timeZone)
  const minutes = minutesAt(asUtc - guess * 60_000, timeZone)
  return offsetText(minutes)
}

/** `-04:00` for -240 minutes; `Z` for 0. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

function minutesAt(time: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? []
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
