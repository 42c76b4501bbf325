import { archiveDate } from '../archive-date'
import { decodeText } from '../decode-text'
import { type Fields, type FrontValue, splitFile } from '../frontmatter'

const YES = /^(?:true|yes|on|1|y)$/i
const NO = /^(?:false|no|off|0|n|never|none)$/i

/** Keys of generators, themes and plugins that keep a page from readers, by what their value must be. */
const KEYS: readonly [names: RegExp, isPrivate: (value: string) => boolean][] = [
  [
    /^(?:draft|is-?draft|private|is-?private|hidden|is-?hidden|hide|unlisted|unpublished|wip|headless|archived|members?(?:-?only)?|subscribers?(?:-?only)?|premium|paywall|paid|protected|embargo(?:ed)?|eleventyexcludefromcollections)$/,
    (value) => YES.test(value),
  ],
  [
    /^(?:publish|published|ispublished|public|ispublic|visible|listed|permalink|output|render)$/,
    (value) => NO.test(value),
  ],
  [/^(?:password|passwd|pwd|passphrase)$/, (value) => value !== '' && !NO.test(value)],
  [
    /^(?:visibility|access|audience)$/,
    (value) =>
      /\b(?:private|members?|subscribers?|paid|premium|hidden|internal|draft|unlisted|logged)\b/i.test(value),
  ],
  [
    /^(?:draft|status|state|stage|poststatus|publishstatus|workflow)$/,
    (value) =>
      /\b(?:draft|private|pending|hidden|unpublished|unlisted|archived?|trash(?:ed)?|deleted|removed|rejected|retracted|withdrawn|review|reviewing|in[-_ ]progress|wip|to-?do|idea|pitch|assigned|internal|inactive|disabled|offline|embargo(?:ed)?|not[-_ ](?:published|public))\b/i.test(
        value,
      ),
  ],
]

/**
 * The key and value for which readers can't see a page, as they are written: `hidden: true`, `permalink: false`, `build.render:
 * never`. Undefined for a public page. `now`: milliseconds.
 */
export function privateMark(fields: Fields, timeZone: string, now: number): string | undefined {
  for (const [key, value] of Object.entries(fields)) {
    const name = key.toLowerCase().replace(/^_|[-_ ]/g, '')
    if (typeof value === 'string') {
      const text = value.trim()
      const isMark = KEYS.some(([names, isPrivate]) => names.test(name) && isPrivate(text))
      const until = /^embargo/.test(name) ? archiveDate(text, timeZone) : undefined
      if (isMark || (until !== undefined && Date.parse(until.moment) > now))
        return `${key}: ${shown(name, text)}`
    } else if (name === 'build' || name === 'params') {
      const mark = privateMark(recordOf(value), timeZone, now)
      const isUnlisted = name === 'build' && NO.test(String(recordOf(value).list))
      if (mark !== undefined || isUnlisted) return `${key}.${mark ?? 'list: never'}`
    }
  }
  return undefined
}

/** A password isn't for the report. */
function shown(name: string, value: string): string {
  return /^pass|^pwd/.test(name) ? '…' : value
}

function recordOf(value: FrontValue | undefined): Fields {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}

/** Data that a folder gives to all pages below it: `cascade` in Hugo’s `_index.md`, `posts/posts.json` of Eleventy. */
export function isFolderData(path: string): boolean {
  if (/(?:^|\/)_index(?:\.\w+)?\.(?:md|markdown|html)$/i.test(path)) return true
  const [, folder, name] = /(?:^|\/)([^/]+)\/([^/]+?)(?:\.11tydata)?\.json$/.exec(path) ?? []
  return folder !== undefined && folder === name
}

/** The mark of a folder’s data that makes all pages below it private. */
export function folderMark(
  path: string,
  bytes: Uint8Array,
  timeZone: string,
  now: number,
): string | undefined {
  const split = splitFile(decodeText(bytes).text)
  if ('reason' in split) return undefined
  if (path.endsWith('.json')) return privateMark(split.fields, timeZone, now)
  const { cascade } = split.fields
  return [cascade]
    .flat()
    .map((part) => privateMark(recordOf(part), timeZone, now))
    .find((mark) => mark !== undefined)
}
