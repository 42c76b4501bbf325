import { z } from 'zod'
import { strayDirection } from '@/lib/format/characters'
import { pathOf, pathSegments } from '@/lib/site/url-path'
import { isFilePath } from './file-names'
import { expectedDate, expectedMoment, FIRST_YEAR, isDate, readMoment } from './moments'

/**
 * The kinds of values in records. `title` names the kind in docs/content.md. Some kinds have error messages of their
 * own; all others are in `schema-findings.ts`.
 */

/** Characters that no text of a record may contain: they break feeds, or are the result of a damaged file. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\p{Cs}\u2028\u2029\ufffc\ufffe\uffff]/u
const NO_CONTROL = 'text without invisible control characters: delete it, or type the words again'
const NO_DIRECTION =
  'text without invisible marks that change its direction: delete them (Arabic and Hebrew need none)'
const withoutControl = z
  .string()
  .refine((value) => !CONTROL.test(value), { error: NO_CONTROL, abort: true })
  .refine((value) => strayDirection(value) === undefined, { error: NO_DIRECTION, abort: true })

/**
 * Text without spaces at both ends. Empty if all characters are invisible, such as zero-width spaces or blank Braille
 * cells.
 */
function trimmed(value: string): string {
  return /^[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(value) ? '' : value.trim()
}

/** One line of text: line breaks and runs of spaces become one space. */
export const text = withoutControl
  .overwrite((value) => trimmed(value.replace(/[ \t\n\r]+/g, ' ')))
  .min(1)
  .meta({ title: 'text' })

/** The name of a file; its spaces stay as they are. */
export const fileName = withoutControl
  .min(1, { abort: true })
  .refine(isFilePath, { error: 'a file name of at most 255 characters' })
  .meta({ title: 'file name' })

/** Text that keeps its lines. */
export const lines = withoutControl.overwrite(trimmed).min(1).meta({ title: 'text of several lines' })

/** Letters of any script, in lower case where it has capitals, digits, and marks such as vowel signs. */
const LETTERS = '\\p{Ll}\\p{Lo}\\p{Lm}\\p{Nd}\\p{M}'
/** Bytes in UTF-8 of a part of an address: file systems allow 255 for a name, to which Next.js adds an ending. */
export const LONGEST_PART = 240
const ID = new RegExp(`^(?!\\p{M})[${LETTERS}]+(?:-(?!\\p{M})[${LETTERS}]+)*$`, 'u')
/** Whether a name can be an id, or a part of an address. */
export function isId(name: string): boolean {
  return ID.test(name) && new TextEncoder().encode(name).length <= LONGEST_PART
}
export const id = z
  .string()
  .overwrite((value) => value.normalize())
  .regex(ID, { error: 'an id: lower-case letters, digits and single hyphens' })
  .meta({ title: 'id' })

/**
 * `world/uk-ambassador-resigns`: section, optional folders, slug; no leading slash. Percent-escapes are decoded, because
 * browsers copy addresses with them.
 */
export const address = z
  .string()
  .overwrite((value) => (value.includes('%') ? pathOf(value) : value.normalize()))
  .regex(new RegExp(`^[${LETTERS}-]+(?:/[${LETTERS}-]+)+$`, 'u'), {
    error: 'a story address without a leading slash, e.g. world/uk-ambassador-resigns',
  })
  .meta({ title: 'story address' })

/** A moment of any year (RFC 3339). Seconds that are left out become `:00`. */
export const moment = z
  .string()
  .refine((value) => readMoment(value) !== undefined, {
    error: ({ input }) => expectedMoment(String(input)),
    abort: true,
  })
  .overwrite((value) => readMoment(value) ?? value)
  .meta({ title: 'date and time with zone' })

/** A calendar date or a moment, of any year. */
const dateOrMoment = z
  .string()
  .refine((value) => isDate(value) || readMoment(value) !== undefined, {
    error: ({ input }) => expectedDate(String(input)),
    abort: true,
  })
  .overwrite((value) => readMoment(value) ?? value)
  .meta({ title: 'date, or date and time with zone' })

/** Times of a publication on the web; a year before 1900 is refused, with this year as the suggestion. */
const modern = <T extends typeof moment>(schema: T): T =>
  schema.superRefine((value, context) => {
    const year = Number(value.slice(0, 4))
    if (year >= FIRST_YEAR) return
    const thisYear = String(new Date().getFullYear())
    context.addIssue({
      code: 'custom',
      message: `a year from ${FIRST_YEAR}`,
      params: { suggestion: thisYear + value.slice(4) },
    })
  })
export const publicationMoment = modern(moment)
export const publicationDate = modern(dateOrMoment)

/** A list without duplicates. */
export const each = <T extends z.ZodType<string>>(item: T) =>
  z.array(item).superRefine((list, context) => {
    const seen = new Set<string>()
    list.forEach((one, index) => {
      if (seen.has(one)) context.addIssue({ code: 'custom', path: [index], message: 'each of them once' })
      seen.add(one)
    })
  })

/** Two slashes and a host: browsers make `https://x` of `https:x` and `https:///x`. */
const HOST = /^[a-z]+:\/\/[^/]/i
export const webUrl = z
  .url({ protocol: /^https?$/, error: 'a full http(s) URL', abort: true })
  .regex(HOST, { error: 'a full http(s) URL', abort: true })
  .overwrite((value) => new URL(value).href)
  .meta({ title: 'absolute http(s) URL' })
export const secureUrl = z
  .url({ protocol: /^https$/, error: 'a full https URL' })
  .regex(HOST, { error: 'a full https URL' })
  .meta({ title: 'absolute https URL' })
export const contactUrl = z
  .url({ protocol: /^(?:https|mailto|tel)$/, error: 'a URL that starts with https:, mailto: or tel:' })
  .meta({ title: 'URL with https:, mailto: or tel:' })
export const email = z.email({ error: 'an e-mail address' }).meta({ title: 'e-mail address' })

export const localPath = withoutControl
  .startsWith('/', { error: 'a path that starts with /', abort: true })
  .refine(isFilePath, { error: 'a path whose parts have at most 255 characters' })
  .meta({ title: 'path with a leading slash' })

const EARLIER =
  'a path that starts with / (one slash), without # and *, and with one parameter at most: /?p=123'
export const earlierPath = z
  .string()
  .regex(/^\/(?:[^?#*]+|[^?#*]*\?[^?#*&=]+=[^?#*&=]+)$/, { error: EARLIER, abort: true })
  .refine(isPath, { error: EARLIER })
  .meta({ title: 'path with a leading slash' })

/** Whether a path can be requested: no empty or dot segments, no malformed escapes. */
function isPath(path: string): boolean {
  return !path.includes('//') && (pathSegments(path)?.length ?? 0) > 0
}

export const languageTag = z
  .string()
  .refine(isLanguageTag, { error: 'a BCP 47 language tag, e.g. en-GB' })
  .meta({ title: 'BCP 47 language tag' })

export const timeZone = z
  .string()
  .refine(isTimeZone, { error: 'an IANA time zone, e.g. Europe/London' })
  .meta({ title: 'IANA time zone' })

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function isLanguageTag(tag: string): boolean {
  try {
    const [language = ''] = Intl.getCanonicalLocales(tag)[0]?.split('-') ?? []
    // Names such as `english` are well-formed, and so are codes of two letters that no language has, such as `jp`.
    if (language.length === 2) return LANGUAGES.of(language) !== undefined
    return language.length === 3
  } catch {
    // Intl throws a RangeError for a malformed tag.
    return false
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    // Intl throws a RangeError for an unknown zone.
    return false
  }
}
