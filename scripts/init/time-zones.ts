import { timeZone } from '@/lib/content/fields'
import { nearMiss } from '@/lib/content/finding'

/** The IANA time zone that a text probably means: `kolkata`, `Europe/Belin`, `new york`. Undefined if none is close. */
export function suggestedTimeZone(text: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone')
  const regions = [...new Set(zones.map((zone) => zone.split('/')[0] ?? ''))]
  const named = text.trim().replaceAll(' ', '_')
  const title = named.toLowerCase().replace(/(?<=^|[/_-])\p{L}/gu, (letter) => letter.toUpperCase())
  // `Asia/Kolkata` is valid but not in the list, which has its former name.
  const places = [title, ...regions.map((region) => `${region}/${title}`)]
  const place = title === '' ? undefined : places.find((zone) => zone.includes('/') && isTimeZone(zone))
  if (place !== undefined) return place
  const byCity = new Map(zones.map((zone) => [zone.split('/').at(-1) ?? zone, zone]))
  const near = nearMiss(named, [...zones, ...byCity.keys()])
  return near === undefined ? undefined : (byCity.get(near) ?? near)
}

function isTimeZone(zone: string): boolean {
  return timeZone.safeParse(zone).success
}
