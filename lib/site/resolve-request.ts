import { DOCUMENT_PREFIX, IMAGE_PREFIXES, SEARCH_PREFIX, VARIANT } from './routes'
import { withoutTracking } from './tracking-parameters'
import { encodedPath, pathSegments, storyOf, withoutTrailingPunctuation } from './url-path'
import type { UrlTable } from './url-table'

/** `pathname` as it was requested, not decoded; `search` is `''` or `'?a=b'`. */
export type SiteRequest = { method: string; pathname: string; search: string }

type Resolution =
  /** A page, document or file is at this URL. */
  | { kind: 'pass' }
  /** Permanent. `to` is an encoded path with its leading slash, then the query and fragment. */
  | { kind: 'redirect'; to: string }
  /** `path` is what was requested, `address` the withdrawn story's, both without a leading slash. */
  | { kind: 'withdrawn'; path: string; address: string }
  | { kind: 'missing' }
  /** The method is neither GET nor HEAD. */
  | { kind: 'refused' }

const PASS: Resolution = { kind: 'pass' }
const MISSING: Resolution = { kind: 'missing' }
/** First segments of files and routes that aren't in the URL table: these routes respond with 404 themselves. */
const UNLISTED = new Set(['_next', ...IMAGE_PREFIXES])
/** Maximum number of rules that are followed for one request: the target of a prefix rule may have moved again. */
const MAX_HOPS = 10

/** How to respond to a request, as far as that doesn't depend on a page. `now` in milliseconds since the epoch. */
export function resolveRequest(request: SiteRequest, table: UrlTable, now: number): Resolution {
  const { method, pathname, search } = request
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused' }
  const segments = pathSegments(pathname)
  if (segments !== undefined && UNLISTED.has(segments[0] ?? '')) return segments.length > 1 ? PASS : MISSING
  // The table contains the folders of the present search index. Caches keep files below /_search for a year, so those
  // of another build must be 404.
  if (segments?.[0] === SEARCH_PREFIX && segments.length > 1)
    return table.pages.has(segments.slice(0, 2).join('/')) ? PASS : MISSING
  const query = withoutTracking(search)
  const former = segments && targetOfParameter(segments, query, table, now)
  if (former !== undefined) return redirect(former, '')
  const found = segments && lookUp(segments, table, now)
  if (found?.kind === 'page')
    return query === search && isCanonical(pathname, segments ?? [], found.path)
      ? PASS
      : redirect(encodedPath(found.path), query)
  if (found?.kind === 'moved') return redirect(found.to, query)
  if (found?.kind === 'withdrawn') return found
  const trimmed = withoutTrailingPunctuation(pathname)
  const meant = lookUp(pathSegments(trimmed ?? '') ?? [], table, now)
  if (trimmed === undefined || meant === undefined) return MISSING
  return redirect(meant.kind === 'moved' ? meant.to : encodedPath(meant.path), query)
}

type Found =
  /** `path` has no leading slash and isn't encoded. */
  | { kind: 'page'; path: string }
  | { kind: 'moved'; to: string }
  | { kind: 'withdrawn'; path: string; address: string }

/** The entry of the table for a path. */
function lookUp(segments: readonly string[], table: UrlTable, now: number): Found | undefined {
  const path = lookupPath(segments, table)
  if (isThere(path, table, now)) return { kind: 'page', path }
  const address = table.withdrawn.get(storyOf(path).replace(/\/updates(?:\/[1-9]\d*|\.json)$/, ''))
  if (address !== undefined) return { kind: 'withdrawn', path, address }
  const to = targetOf(segments, table, now)
  if (to !== undefined) return { kind: 'moved', to }
  const [first, ...rest] = segments
  const document = rest.join('/').toLowerCase()
  return first === DOCUMENT_PREFIX && document !== '' && isThere(document, table, now)
    ? { kind: 'moved', to: encodedPath(document) }
    : undefined
}

/** Files keep their case; every other URL is in lower case. */
function lookupPath(segments: readonly string[], { pages }: UrlTable): string {
  const requested = segments.join('/')
  return pages.has(requested) ? requested : requested.toLowerCase()
}

/**
 * Whether a pathname is the canonical spelling of a path: Next.js would store a page for every other one. Spaces and
 * special characters in file names have several spellings, which are all accepted.
 */
function isCanonical(pathname: string, segments: readonly string[], path: string): boolean {
  if (pathname === encodedPath(path)) return true
  if (/^[\p{L}\p{N}\p{M}_./-]*$/u.test(path)) return false
  return segments.join('/') === path && pathname.split('/').length === segments.length + 1
}

function isKnown(path: string, { pages, stories, withdrawn }: UrlTable): boolean {
  return pages.has(path) || stories.has(storyOf(path)) || withdrawn.has(storyOf(path))
}

function isThere(path: string, { pages, stories, later }: UrlTable, now: number): boolean {
  const story = storyOf(path)
  const known = pages.has(path) ? path : stories.has(story) ? story : undefined
  return known !== undefined && (later.get(known) ?? now) <= now
}

/** The final target of a former URL; undefined for any other URL and while the target doesn't exist. */
function targetOf(segments: readonly string[], table: UrlTable, now: number): string | undefined {
  const followed = new Set<string>()
  let current = segments
  while (followed.size < MAX_HOPS) {
    const path = current.join('/').toLowerCase()
    const target = followed.has(path) ? undefined : ruleFor(path, current, table)
    if (target === undefined) return undefined
    followed.add(path)
    current = pathSegments(target.replace(/[?#].*$/s, '')) ?? []
    const aim = lookupPath(current, table)
    if (isThere(aim, table, now) || table.withdrawn.has(storyOf(aim))) return target
  }
  return undefined
}

/** The target of a former URL that identifies the page in the query: `/?p=123` of WordPress. */
function targetOfParameter(
  segments: readonly string[],
  query: string,
  table: UrlTable,
  now: number,
): string | undefined {
  for (const parameter of query === '' ? [] : query.slice(1).split('&')) {
    const former = [...segments.slice(0, -1), `${segments.at(-1) ?? ''}?${parameter}`]
    if (table.redirects.has(former.join('/').toLowerCase())) return targetOf(former, table, now)
  }
  return undefined
}

/**
 * The target of a path: of its exact rule, of the rule of the page of which it is a variant, else of the longest
 * prefix.
 */
function ruleFor(path: string, segments: readonly string[], table: UrlTable): string | undefined {
  return table.redirects.get(path) ?? variantOfFormer(path, table) ?? belowPrefix(segments, table)
}

/**
 * `/world/new.md` for `world/old.md` and `/topics/new/feed.xml` for `topics/old/feed.xml`, where the page has moved.
 */
function variantOfFormer(path: string, table: UrlTable): string | undefined {
  const [suffix = ''] = VARIANT.exec(path) ?? []
  const to = suffix === '' ? undefined : table.redirects.get(path.slice(0, -suffix.length))
  if (to === undefined) return undefined
  const target = to.replace(/[?#].*$/s, '') + suffix
  return isKnown(lookupPath(pathSegments(target) ?? [], table), table) ? target : undefined
}

/** The target of the prefix rule with the longest prefix of a path. */
function belowPrefix(segments: readonly string[], table: UrlTable): string | undefined {
  if (table.prefixes.size === 0) return undefined
  for (let length = segments.length; length > 0; length--) {
    const to = table.prefixes.get(segments.slice(0, length).join('/').toLowerCase())
    if (to === undefined) continue
    if (!to.endsWith('/*')) return to
    const target = [...(pathSegments(to.slice(0, -2)) ?? []), ...segments.slice(length)]
    return encodedPath(lookupPath(target, table))
  }
  return undefined
}

/** A redirect that keeps the request's query, after the target's own and before its fragment. */
function redirect(target: string, query: string): Resolution {
  const [, url = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(target) ?? []
  const joined = url.includes('?') ? query.replace('?', '&') : query
  return { kind: 'redirect', to: url + joined + fragment }
}
