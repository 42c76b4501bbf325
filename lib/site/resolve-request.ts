import { withoutTracking } from './tracking-parameters'
import { pathSteps, storyOf } from './url-path'
import type { AddressTable } from './url-table'

export type Question = { method: string; pathname: string; query: URLSearchParams }

export type Answer =
  | { kind: 'pass' }
  /** For good; `to` is a path with its leading slash and query. */
  | { kind: 'redirect'; to: string }
  /** `address` is the story's, without a leading slash. */
  | { kind: 'withdrawn'; address: string }
  | { kind: 'missing' }
  /** Nothing here takes anything but GET and HEAD. */
  | { kind: 'refused' }

const PASS: Answer = { kind: 'pass' }
const MISSING: Answer = { kind: 'missing' }
/** First steps of addresses that the program makes up itself; what isn't there leaves nothing behind. */
const OWN = new Set(['_next', 'crops', 'share'])
/** First steps of routes behind other addresses: next.config.ts leads to them. */
const BEHIND = new Set(['documents', 'conditional'])

/** What the site says to a request, as long as it takes no page to know. `now` in milliseconds since the epoch. */
export function answerTo({ method, pathname, query }: Question, table: AddressTable, now: number): Answer {
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused' }
  const steps = pathSteps(pathname)
  if (steps === undefined) return MISSING
  const [first = '', ...rest] = steps
  if (OWN.has(first)) return PASS
  const asked = steps.join('/')
  // Files keep their case; every other address is in lower case.
  const path = table.pages.has(asked) ? asked : asked.toLowerCase()
  const clean = withoutTracking(query)
  const redirect = (to: string): Answer => ({ kind: 'redirect', to: withQuery(to, clean ?? query) })

  if (isThere(path, table, now)) {
    const isSpelled = pathname === `/${path}` || !/^[\w./-]*$/.test(path)
    return isSpelled && clean === undefined ? PASS : redirect(`/${path}`)
  }
  const withdrawn = table.withdrawn.get(storyOf(path))
  if (withdrawn !== undefined) return { kind: 'withdrawn', address: withdrawn }
  const target = targetOf(path, table, now)
  if (target !== undefined) return redirect(target)
  const front = BEHIND.has(first) ? rest.join('/') : ''
  return front !== '' && isThere(front, table, now) ? redirect(`/${front}`) : MISSING
}

function isThere(path: string, { pages, stories, later }: AddressTable, now: number): boolean {
  const story = storyOf(path)
  const known = pages.has(path) ? path : stories.has(story) ? story : undefined
  return known !== undefined && (later.get(known) ?? now) <= now
}

/** Where a former address leads; undefined for any other, and where nothing is at the target for now. */
function targetOf(path: string, table: AddressTable, now: number): string | undefined {
  const { redirects, withdrawn } = table
  const isOpen = (to: string | undefined) => {
    const aim = to === undefined ? undefined : pathOf(to)
    return aim !== undefined && (isThere(aim, table, now) || withdrawn.has(storyOf(aim)))
  }
  const next = (from: string) =>
    redirects.get(from) ?? editionOfFormer(from, table) ?? carriedOver(from, table)
  const target = next(path)
  if (target === undefined || isOpen(target)) return target
  // What a prefix rule leads to may have moved again: both in one step.
  const onward = next(pathOf(target))
  return isOpen(onward) ? onward : undefined
}

/** `/world/new.md` for `world/old.md`, where the story at `world/old` has moved to `/world/new`. */
function editionOfFormer(path: string, { redirects, stories }: AddressTable): string | undefined {
  const former = storyOf(path)
  const to = redirects.get(former)
  return to !== undefined && stories.has(to.slice(1)) ? to + path.slice(former.length) : undefined
}

/** What the longest prefix rule over a path makes of it. */
function carriedOver(path: string, { prefixes }: AddressTable): string | undefined {
  if (prefixes.size === 0) return undefined
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const to = prefixes.get(path.slice(0, end))
    if (to === undefined) continue
    return to.endsWith('/*') ? to.slice(0, -2) + path.slice(end) : to
  }
  return undefined
}

/** `about` for `/about?x#y` */
function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '').slice(1)
}

function withQuery(to: string, query: URLSearchParams): string {
  if (query.size === 0) return to
  const [address = '', fragment] = to.split('#')
  const joined = `${address}${address.includes('?') ? '&' : '?'}${query}`
  return fragment === undefined ? joined : `${joined}#${fragment}`
}
