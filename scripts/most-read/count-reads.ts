import { pathKey, storyOf } from '@/lib/site/url-path'

/** A request that a server has logged. `time` in milliseconds since the epoch. */
export type LoggedRequest = { time: number; reader: string; agent: string; path: string }

/** `address - user [26/Nov/2026:10:00:00 +0000] "GET /x HTTP/2.0" 200 123 "referrer" "agent"` */
const COMBINED =
  /^(?<reader>\S+) \S+ \S+ \[(?<time>[^\]]+)\] "GET (?<path>\S+) [^"]*" (?<status>\d{3}) \S+(?: "(?:[^"\\]|\\.)*" "(?<agent>(?:[^"\\]|\\.)*)")?/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A line of a log of nginx (format `combined`) or Caddy (JSON) that is a reading of a page; undefined for any other line. */
export function readLine(line: string): LoggedRequest | undefined {
  const request = line.startsWith('{') ? readCaddy(line) : readCombined(line)
  // The router's data, and what an open page of live coverage takes over (live-page.ts).
  const isPage = request !== undefined && !/[?&](?:_rsc|updates)=/.test(request.path)
  return isPage && !Number.isNaN(request.time) && !isRobot(request.agent) ? request : undefined
}

function readCombined(line: string): LoggedRequest | undefined {
  const { reader, time = '', path, status = '', agent = '' } = COMBINED.exec(line)?.groups ?? {}
  if (reader === undefined || path === undefined || !isShown(Number(status))) return undefined
  return { time: combinedTime(time), reader, agent, path }
}

/** `26/Nov/2026:10:00:00 +0000` in milliseconds. */
function combinedTime(text: string): number {
  const [, day, month = '', year, clock, hours, minutes] =
    /^(\d\d)\/(\w{3})\/(\d{4}):([\d:]{8}) ([+-]\d\d)(\d\d)$/.exec(text) ?? []
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
  return Date.parse(`${year}-${number}-${day}T${clock}${hours}:${minutes}`)
}

function readCaddy(line: string): LoggedRequest | undefined {
  const { ts, status, request } = parsed(line)
  if (!isObject(request) || request.method !== 'GET' || !isShown(Number(status))) return undefined
  const { uri, remote_ip, client_ip, headers } = request
  const agents = isObject(headers) ? headers['User-Agent'] : undefined
  const agent: unknown = Array.isArray(agents) ? agents[0] : ''
  const time = typeof ts === 'number' ? ts * 1000 : Date.parse(String(ts))
  return { time, reader: String(client_ip ?? remote_ip), agent: String(agent), path: String(uri) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The last line of a log may be cut off. */
function parsed(line: string): Record<string, unknown> {
  try {
    const entry: unknown = JSON.parse(line)
    return isObject(entry) ? entry : {}
  } catch {
    return {}
  }
}

/** A page was shown: anew, or the browser's own copy. Redirects count at their target. */
function isShown(status: number): boolean {
  return status === 200 || status === 304
}

const ROBOT =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|monitor|fetch|feed|rss|curl|wget|python|java\/|go-http|node|axios|okhttp|headless|lighthouse|facebookexternalhit|whatsapp|scan|archive/i

/** Programs name themselves; browsers begin with Mozilla. */
function isRobot(agent: string): boolean {
  return !/^Mozilla|^Opera/.test(agent) || ROBOT.test(agent)
}

/** Within this time a story counts once for a reader: a reload, or a copy for reading offline, is no second reading. */
const AGAIN = 30 * 60_000

/** The address of the story that a path shows, also as light edition; of any other page the path itself. */
export function storyAddress(path: string): string {
  const key = pathKey(path.replace(/[?#].*$/s, '')) ?? ''
  // The Markdown of a story is for machines, and its history isn't the story.
  return key.endsWith('.md') || key.endsWith('/history') ? key : storyOf(key)
}

/**
 * Addresses of stories by the number of readings, most first, within `period` milliseconds before the last of them; of
 * stories with equal numbers the one read last first. `requests` are for stories only.
 */
export function mostRead(
  requests: readonly LoggedRequest[],
  period: number,
): { until: number; stories: { address: string; readings: number }[] } {
  const ordered = [...requests].sort((a, b) => a.time - b.time)
  const until = ordered.at(-1)?.time ?? 0
  const lastOf = new Map<string, number>()
  const counts = new Map<string, { readings: number; last: number }>()
  for (const { time, reader, agent, path } of ordered) {
    if (time <= until - period) continue
    const address = storyAddress(path)
    const who = `${reader} ${agent} ${address}`
    const isAgain = time - (lastOf.get(who) ?? Number.NEGATIVE_INFINITY) < AGAIN
    lastOf.set(who, time)
    if (isAgain) continue
    counts.set(address, { readings: (counts.get(address)?.readings ?? 0) + 1, last: time })
  }
  const stories = [...counts]
    .sort(([, a], [, b]) => b.readings - a.readings || b.last - a.last)
    .map(([address, count]) => ({ address, readings: count.readings }))
  return { until, stories }
}
