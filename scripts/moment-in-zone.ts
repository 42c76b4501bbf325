/** A moment as RFC 3339 in a time zone, to the second: `2026-11-25T10:00:00+05:30`. */
export function momentIn(timeZone: string, now: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.slice('GMT'.length)
  return `${format.format(now).replace(' ', 'T')}${offset || 'Z'}`
}
