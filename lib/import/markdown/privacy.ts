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
      /\bno[nt]? public\b/i.test(value) ||
      (/\b(?:private|members?|subscribers?|paid|premium|hidden|internal|draft|unlisted|logged|restricted|password|protected|staff|none|nobody)\b/i.test(
        value,
      ) &&
        !/\b(?:public|everyone|everybody)\b/i.test(value)),
  ],
  [
    /^(?:draft|status|state|stage|poststatus|publishstatus|workflow)$/,
    (value) =>
      /\b(?:draft|private|pending|hidden|unpublished|unlisted|archived?|trash(?:ed)?|deleted|removed|rejected|retracted|withdrawn|review|reviewing|in progress|wip|to ?do|idea|pitch|assigned|internal|inactive|disabled|offline|embargo(?:ed)?|not (?:published|public))\b/i.test(
        value,
      ),
  ],
]

/**
 * The key and value for which readers can't see a page, as they are written: `hidden: true`, `permalink: false`,
 * `build.render: never`. Undefined for a public page. `now`: milliseconds.
 */
export function privateMark(fields: Fields, timeZone: string, now: number): string | undefined {
  for (const [key, value] of Object.entries(fields)) {
    const name = key.toLowerCase().replace(/^_|[-_ ]/g, '')
    if (typeof value === 'string' || Array.isArray(value)) {
      const text = [value].flat().filter(isText).join(', ').trim()
      const words = wordsOf(text)
      const isMark = KEYS.some(([names, isPrivate]) => names.test(name) && isPrivate(words))
      const until = /^embargo/.test(name) ? archiveDate(text, timeZone) : undefined
      if (isMark || (until !== undefined && Date.parse(until.moment) > now))
        return `${key}: ${shown(name, text)}`
    } else if (/^(?:build|params|extra)$/.test(name)) {
      const mark = privateMark(fieldsOf(value), timeZone, now)
      const isUnlisted = name === 'build' && NO.test(String(fieldsOf(value).list))
      if (mark !== undefined || isUnlisted) return `${key}.${mark ?? 'list: never'}`
    }
  }
  return undefined
}

/** The key and value for the report; without the value of a password. */
function shown(name: string, value: string): string {
  return /^pass|^pwd/.test(name) ? '…' : value
}

function isText(value: FrontValue): value is string {
  return typeof value === 'string'
}

/** `needs_review` and `MembersOnly` as words with spaces. */
function wordsOf(value: string): string {
  return value.replace(/(?<=\p{Ll})(?=\p{Lu})|[-_]+/gu, ' ')
}

function fieldsOf(value: FrontValue | undefined): Fields {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}

/** Data that a folder gives to all pages below it: `cascade` in Hugo’s `_index.md`, `posts/posts.json` of Eleventy. */
export function isFolderData(path: string): boolean {
  if (/(?:^|\/)_index(?:\.\w+)?\.(?:md|markdown|html)$/i.test(path)) return true
  const [, folder, name] = /(?:^|\/)([^/]+)\/([^/]+?)(?:\.11tydata)?\.json$/.exec(path) ?? []
  return folder !== undefined && folder === name
}

/** The data of a folder that makes all pages below it private, unless they have other values. */
export function privateData(path: string, bytes: Uint8Array, timeZone: string, now: number): Fields[] {
  const split = splitFile(decodeText(bytes).text)
  if ('reason' in split) return []
  const data = path.endsWith('.json') ? [split.fields] : [split.fields.cascade].flat().map(fieldsOf)
  return data.filter((fields) => privateMark(fields, timeZone, now) !== undefined)
}
