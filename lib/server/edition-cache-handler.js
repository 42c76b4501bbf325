import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js')} */
const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)

/**
 * The changes of the public site, written by lib/content/write-built-content.ts.
 * @type {{ timeZone: string, changes: number[] }}
 */
const { timeZone, changes } = JSON.parse(
  readFileSync(join(process.cwd(), '.broadsheet/changes.json'), 'utf8'),
)
const day = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' })

/**
 * Whether the site has changed between two times (milliseconds since the epoch): an embargo has ended, a licence has
 * expired, or a new day has begun in the publication's time zone.
 * @param {number} then
 * @param {number} now
 */
function hasChanged(then, now) {
  return changes.some((time) => then < time && time <= now) || day.format(then) !== day.format(now)
}

/**
 * The key under which the build has stored an entry: a path with letters of any script, not encoded. Requests have
 * percent-encoded letters: without decoding, the built page wouldn't be found, and a file name could exceed 255 bytes.
 * @param {string} key
 */
function builtKey(key) {
  return key.replace(/(?:%[89a-f][\da-f])+/gi, decodeURIComponent)
}

/**
 * The cache of pages and documents on a server of one's own: the framework's own cache on disk, except that an entry of
 * an earlier edition has expired, whatever its stored lifetime and the date of its file. The next request waits for a
 * new entry. lib/site/edition.ts writes the time of the edition into the entry's tags.
 *
 * JavaScript, because Next.js loads this file without compiling it.
 */
export default class EditionCacheHandler extends FileSystemCache {
  /**
   * @override
   * @param {Parameters<import('next/dist/server/lib/incremental-cache/file-system-cache.js').default['get']>} args
   */
  async get(...[key, context]) {
    const entry = await super.get(builtKey(key), context)
    if (entry === null || (entry.value?.kind !== 'APP_PAGE' && entry.value?.kind !== 'APP_ROUTE'))
      return entry
    const time = /(?:^|,)edition-(\d+)/.exec(String(entry.value.headers?.['x-next-cache-tags']))?.[1]
    if (time === undefined || !hasChanged(Number(time), Date.now())) return entry
    // For Next.js, -1 means: expired, render it before responding.
    return { ...entry, lastModified: -1 }
  }

  /**
   * @override
   * @param {Parameters<import('next/dist/server/lib/incremental-cache/file-system-cache.js').default['set']>} args
   */
  set(...[key, data, context]) {
    return super.set(builtKey(key), data, context)
  }
}
