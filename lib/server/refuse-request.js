import { statSync } from 'node:fs'

/**
 * @typedef {{ method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders }} IncomingRequest
 * @typedef {{ status: number, headers?: Record<string, string> }} Refusal `status` is 204 for OPTIONS.
 */

const METHODS = 'GET, HEAD, OPTIONS'
/** @type {Refusal} */
const MISSING = { status: 404, headers: { 'Cache-Control': 'public, max-age=0, s-maxage=60' } }
/**
 * URLs of files only. For a missing one, Next.js would send the header with which caches keep a file for a year, or page data
 * as HTML.
 */
const FILES_ONLY = /^\/_(?:next|search|fonts)\/|\.rsc$/

/**
 * The path and query of a request's target: a client may send a whole URL (RFC 9112, section 3.2.2).
 * @param {string} target
 */
export function originForm(target) {
  if (target.startsWith('/') || !/^https?:/i.test(target) || !URL.canParse(target)) return target
  const { pathname, search } = new URL(target)
  return pathname + search
}

/**
 * The response to a request that Next.js would answer with 500, or whose body it would read first; undefined for every
 * other request.
 * @param {IncomingRequest} request
 * @param {ReadonlyMap<string, string>} files from URL path to file, of everything that is served as a static file
 * @returns {Refusal | undefined}
 */
export function refusal({ method = 'GET', url = '', headers }, files) {
  if (method === 'OPTIONS') return { status: 204, headers: { Allow: METHODS } }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: METHODS } }
  if (!url.startsWith('/')) return { status: 400 }
  const path = pathOf(url)
  const file = files.get(path)
  if (file !== undefined) return failedPrecondition(headers, file)
  return FILES_ONLY.test(path) ? MISSING : undefined
}

/**
 * RFC 9110, section 13.2.2. The entity tags of files are weak, and If-Match needs strong ones, so only `*` matches.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {string} file
 * @returns {Refusal | undefined}
 */
function failedPrecondition(headers, file) {
  const stats = statSync(file, { throwIfNoEntry: false })
  // The file was deleted after the server started.
  if (stats === undefined) return MISSING
  const { 'if-match': ifMatch, 'if-unmodified-since': ifUnmodified, 'if-range': ifRange, range } = headers
  if (ifMatch !== undefined ? ifMatch.trim() !== '*' : isModifiedSince(stats.mtimeMs, ifUnmodified))
    return { status: 412 }
  // With If-Range, a range of another version of the file is ignored instead of refused.
  if (range === undefined || ifRange !== undefined || isSatisfiable(range, stats.size)) return undefined
  return { status: 416, headers: { 'Content-Range': `bytes */${stats.size}` } }
}

/**
 * @param {number} modified milliseconds since the epoch
 * @param {string | undefined} date the header's value; a value that isn't a date is ignored
 */
function isModifiedSince(modified, date) {
  const since = Date.parse(date ?? '')
  return Number.isFinite(since) && Math.floor(modified / 1000) * 1000 > since
}

/**
 * Whether at least one range of `bytes=0-99, -500` is inside a file of `size` bytes. A header in another form is
 * ignored, as RFC 9110, section 14.2, allows.
 * @param {string} header
 * @param {number} size
 */
function isSatisfiable(header, size) {
  const ranges = /^\s*bytes\s*=(.*)$/i
    .exec(header)?.[1]
    ?.split(',')
    .map((range) => range.trim())
  if (ranges === undefined || !ranges.every((range) => /^(?:\d+-\d*|-\d+)$/.test(range))) return true
  return ranges.some((range) =>
    range.startsWith('-') ? Number(range) < 0 && size > 0 : Number.parseInt(range, 10) < size,
  )
}

/**
 * The path of a URL without its query, escapes decoded unless one is malformed.
 * @param {string} url
 */
function pathOf(url) {
  const path = url.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    // decodeURIComponent throws a URIError for malformed escapes.
    return path
  }
}
