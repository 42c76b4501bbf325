import { pathKey, storyOf } from '@/lib/site/url-path'

/** A request that a server has logged. `time` in milliseconds since the epoch. */
type LoggedRequest = { time: number; reader: string; agent: string; path: string }

/** `address - user [26/Nov/2026:10:00:00 +0000] "GET /x HTTP/2.0" 200 123 "referrer" "agent"` */
const COMBINED =
  /^(?<reader>\S+) \S+ \S+ \[(?<time>[^\]]+)\] "(?<sent>(?:[^"\\]|\\.)*)" (?<status>\d{3}) \S+(?: "(?:[^"\\]|\\.)*" "(?<agent>(?:[^"\\]|\\.)*)")?/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * The request in a line of a log of nginx (format `combined`) or Caddy (JSON), if it is a reading of a page.
 * `unreadable` if the line has another format or no valid time; undefined for any other request.
 */
export function readLine(line: string): LoggedRequest | 'unreadable' | undefined {
  const request = line.startsWith('{') ? readCaddy(line) : readCombined(line)
  if (request === undefined || request === 'unreadable') return request
  if (Number.isNaN(request.time)) return 'unreadable'
  // Page data of the router, and documents that an open live page requests (live-page.ts), aren't readings.
  return /[?&](?:_rsc|updates)=/.test(request.path) || isRobot(request.agent) ? undefined : request
}

function readCombined(line: string): ReturnType<typeof readLine> {
  const { reader, time = '', sent = '', status = '', agent = '' } = COMBINED.exec(line)?.groups ?? {}
  if (reader === undefined) return 'unreadable'
  const [method, path] = sent.split(' ')
  if (method !== 'GET' || path === undefined || !isShown(Number(status))) return undefined
  return { time: combinedTime(time), reader, agent, path }
}

/** `26/Nov/2026:10:00:00 +0000` in milliseconds. */
function combinedTime(text: string): number {
  const [, day, month = '', year, clock, hours, minutes] =
    /^(\d\d)\/(\w{3})\/(\d{4}):([\d:]{8}) ([+-]\d\d)(\d\d)$/.exec(text) ?? []
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
  return Date.parse(`${year}-${number}-${day}T${clock}${hours}:${minutes}`)
}

function readCaddy(line: string): ReturnType<typeof readLine> {
  const { ts, status, request } = parsed(line)
  if (!isObject(request)) return 'unreadable'
  if (request.method !== 'GET' || !isShown(Number(status))) return undefined
  const { uri, remote_ip, client_ip, headers } = request
  const sent = isObject(headers) ? headers : {}
  // Loaded before the reader asks for it. nginx logs no such header.
  if (PREFETCH_HEADERS.some((name) => name in sent)) return undefined
  const agents = sent['User-Agent']
  const agent: unknown = Array.isArray(agents) ? agents[0] : ''
  const time = typeof ts === 'number' ? ts * 1000 : Date.parse(String(ts))
  return { time, reader: String(client_ip ?? remote_ip), agent: String(agent), path: String(uri) }
}

const PREFETCH_HEADERS = ['Sec-Purpose', 'Purpose', 'X-Moz', 'Next-Router-Prefetch']

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

/**
 * Whether a page was shown: a new response or the browser's own copy (304). A redirect doesn't count, but its target
 * does.
 */
function isShown(status: number): boolean {
  return status === 200 || status === 304
}

const ROBOT =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|monitor|fetch|feed|rss|curl|wget|python|java\/|go-http|node|axios|okhttp|headless|lighthouse|facebookexternalhit|whatsapp|scan|archive/i

/** Whether a user agent is a program: browsers begin with Mozilla, and robots contain words such as bot. */
function isRobot(agent: string): boolean {
  return !/^Mozilla|^Opera/.test(agent) || ROBOT.test(agent)
}

/**
 * Milliseconds within which a story counts once for a reader: a reload or a copy for offline reading isn't a second
 * reading.
 */
const AGAIN = 30 * 60_000

/** The address of the story that a path shows, also as light edition; of any other page the path itself. */
export function storyAddress(path: string): string {
  const key = pathKey(path.replace(/[?#].*$/s, '')) ?? ''
  // The Markdown of a story is for machines, and its history isn't the story.
  return key.endsWith('.md') || key.endsWith('/history') ? key : storyOf(key)
}

const MINUTE = 60_000
/** Milliseconds by which a time may be after `now`, because the clocks of servers differ. */
const TOLERANCE = 5 * MINUTE

type Reads = { readings: number; last: number }

/**
 * Counts the readings of stories within `period` milliseconds before the last of them. It keeps the counts of each
 * minute of the period and the readers of half an hour, so that a log of any length needs the same memory. The lines of
 * a log are in order, apart from a few seconds; the logs themselves may come in any order.
 * @param now milliseconds since the epoch: a request with a later time is ignored
 */
export class ReadCounter {
  private readonly minutes = new Map<number, Map<string, Reads>>()
  /** When a reader last opened a story, the earliest first. */
  private readonly lastOf = new Map<string, number>()
  private until = 0
  private minute = 0

  constructor(
    private readonly period: number,
    private readonly now: number,
  ) {}

  /** Counts a request for a story. Returns false, and ignores it, if its time isn't plausible. */
  add({ time, reader, agent, path }: LoggedRequest): boolean {
    if (time > this.now + TOLERANCE) return false
    if (time <= this.until - this.period) return true
    this.until = Math.max(this.until, time)
    const minute = Math.floor(time / MINUTE)
    if (minute !== this.minute) this.forget(time)
    this.minute = minute
    const address = storyAddress(path)
    if (this.isAgain(`${reader} ${agent} ${address}`, time)) return true
    const counts = this.minutes.get(minute) ?? new Map<string, Reads>()
    this.minutes.set(minute, counts)
    const { readings, last } = counts.get(address) ?? { readings: 0, last: 0 }
    counts.set(address, { readings: readings + 1, last: Math.max(last, time) })
    return true
  }

  /** Addresses by the number of readings, most first; of stories with equal numbers the one read last first. */
  result(): { until: number; stories: { address: string; readings: number }[] } {
    const sums = new Map<string, Reads>()
    for (const counts of this.minutes.values())
      for (const [address, { readings, last }] of counts) {
        const sum = sums.get(address) ?? { readings: 0, last: 0 }
        sums.set(address, { readings: sum.readings + readings, last: Math.max(sum.last, last) })
      }
    const stories = [...sums]
      .sort(([, a], [, b]) => b.readings - a.readings || b.last - a.last)
      .map(([address, { readings }]) => ({ address, readings }))
    return { until: this.until, stories }
  }

  /** Deletes the data that isn't needed for requests after `time`. */
  private forget(time: number) {
    for (const minute of this.minutes.keys())
      if ((minute + 1) * MINUTE <= this.until - this.period) this.minutes.delete(minute)
    for (const [who, last] of this.lastOf) {
      if (Math.abs(time - last) < AGAIN) break
      this.lastOf.delete(who)
    }
  }

  private isAgain(who: string, time: number): boolean {
    const last = this.lastOf.get(who)
    this.lastOf.delete(who)
    this.lastOf.set(who, time)
    return last !== undefined && Math.abs(time - last) < AGAIN
  }
}
