import { email, languageTag, text, timeZone } from '@/lib/content/fields'
import { slug } from '@/lib/content/slug'
import { siteOrigin } from '@/lib/seo/site'
import { RESERVED_NAMES } from '@/lib/site/routes'
import { starterText } from './starter-text'
import { suggestedTimeZone } from './time-zones'

type SectionSetting = { id: string; name: string }

export type Settings = {
  name: string
  language: string
  tagline: string
  timeZone: string
  /** The origin of the site; '' if it isn't known yet. */
  url: string
  email: string
  sections: SectionSetting[]
}

/** The settings that can be given as options of the command. */
export type Option = 'name' | 'language' | 'tagline' | 'time-zone' | 'url' | 'email' | 'sections'

/** Asks a person: `ask` resolves with the answer, '' for the suggested one; `say` shows a line. */
export type Terminal = { ask(question: string): Promise<string>; say(line: string): void }

/** A valid value, or what is wrong with a text. */
type Reading<T> = { value: T } | { problem: string }

/**
 * Reads the settings of a new publication from the options of the command, and asks for those that are missing. Without
 * a terminal, the suggested value is used.
 * @returns the settings, or all problems
 */
export async function readSettings(
  given: Readonly<Partial<Record<Option, string>>>,
  system: { timeZone: string },
  terminal?: Terminal,
): Promise<Settings | { problems: string[] }> {
  const problems: string[] = []
  const setting = async <T>(
    option: Option,
    question: string,
    read: (text: string) => Reading<T>,
    suggested?: string,
  ): Promise<T | undefined> => {
    const asked = given[option] === undefined ? terminal : undefined
    for (;;) {
      const hint = suggested === undefined ? '' : ` [${suggested || 'none yet'}]`
      const answer = asked === undefined ? (given[option] ?? '') : await asked.ask(`${question}${hint}: `)
      const isLeftOut = answer.trim() === '' && given[option] === undefined
      const reading = read((isLeftOut ? (suggested ?? '') : answer).trim())
      if ('value' in reading) return reading.value
      if (asked === undefined) {
        problems.push(`--${option}: ${reading.problem}`)
        return undefined
      }
      asked.say(`  ${reading.problem}`)
    }
  }
  const name = await setting('name', 'Name of the publication', readText('the name of the publication'))
  const language = await setting('language', 'Language, as a tag such as en-GB, hi or ar', readLanguage, 'en')
  const words = starterText(language ?? 'en')
  const tagline = await setting(
    'tagline',
    'A line under the name',
    readText('a line under the name'),
    words.tagline,
  )
  const zone = await setting('time-zone', 'Time zone', readTimeZone, system.timeZone)
  const url = await setting('url', 'Address of the site, such as https://www.example.org', readUrl, '')
  const address = await setting('email', 'E-mail address for readers', readEmail, deskOf(url ?? ''))
  const sections = await setting(
    'sections',
    'Sections, with commas between them',
    readSections,
    words.sections.join(', '),
  )
  if (name && language && tagline && zone && url !== undefined && address && sections)
    return { name, language, tagline, timeZone: zone, url, email: address, sections }
  return { problems }
}

function readText(expected: string): (text: string) => Reading<string> {
  return (given) => {
    const result = text.safeParse(given)
    return result.success
      ? { value: result.data }
      : { problem: `found ${shown(given)}, expected ${expected} in one line of visible characters` }
  }
}

function readLanguage(tag: string): Reading<string> {
  // Systems write `en_GB.UTF-8`.
  const meant = tag.replace(/\..*$/, '').replaceAll('_', '-')
  const isKnown = (one: string) => languageTag.safeParse(one).success && languageName(one) !== undefined
  if (tag === meant && isKnown(tag)) return { value: Intl.getCanonicalLocales(tag)[0] ?? tag }
  return {
    problem: `found ${shown(tag)}, expected a BCP 47 language tag such as en-GB, hi, ar or zh-Hans${isKnown(meant) ? ` — did you mean \`${meant}\`?` : ''}`,
  }
}

/**
 * The English name of a language; undefined for a tag such as `english` or `xx`, which is well-formed but names none.
 */
export function languageName(tag: string): string | undefined {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(new Intl.Locale(tag).language)
}

function readTimeZone(zone: string): Reading<string> {
  if (timeZone.safeParse(zone).success && /^(?:[A-Z]\w+\/|UTC$)/.test(zone)) return { value: zone }
  const meant = suggestedTimeZone(zone)
  return {
    problem: `found ${shown(zone)}, expected an IANA time zone such as Europe/London or Asia/Kolkata${meant === undefined ? '' : ` — did you mean \`${meant}\`?`}`,
  }
}

function readUrl(url: string): Reading<string> {
  if (url === '') return { value: '' }
  const origin = originOf(url)
  if (origin !== undefined) return { value: origin }
  const address = /^https?:\/\//i.test(url) ? url : `https://${url}`
  const meant = URL.canParse(address) ? new URL(address) : undefined
  const isHost = meant !== undefined && /^(?:localhost$|[^.]+\..+)/.test(meant.hostname)
  return {
    problem: `found ${shown(url)}, expected the address of the site without a path, such as https://www.example.org${isHost ? ` — did you mean \`${meant.origin}\`?` : ''}`,
  }
}

function originOf(url: string): string | undefined {
  try {
    return siteOrigin({ SITE_URL: url })
  } catch {
    // Not the URL of a site: the caller reports what is expected.
    return undefined
  }
}

function readEmail(address: string): Reading<string> {
  return email.safeParse(address).success
    ? { value: address }
    : { problem: `found ${shown(address)}, expected an e-mail address such as newsroom@example.org` }
}

/** `newsroom@example.org` for the site at https://www.example.org. */
function deskOf(url: string): string {
  const host = url === '' ? '' : new URL(url).hostname.replace(/^www\./, '')
  const address = `newsroom@${host}`
  return email.safeParse(address).success ? address : 'newsroom@example.org'
}

/** `World, City` or, with ids of one's own, `world=दुनिया, city=शहर`. */
function readSections(list: string): Reading<SectionSetting[]> {
  const sections = list
    .split(/[,،、，;؛\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, id, name = part] = /^([^=]*)=(.*)$/u.exec(part) ?? []
      return { id: id?.trim() ?? slug(name), name: name.trim() }
    })
  const problem = sections.length === 0 ? `found ${shown(list)}` : problemOf(sections)
  return problem === undefined
    ? { value: sections }
    : {
        problem: `${problem}, expected names with commas between them, such as \`World, City, Culture\` or, with ids for their addresses, \`world=Welt, city=Stadt\``,
      }
}

function problemOf(sections: readonly SectionSetting[]): string | undefined {
  const ids = sections.map(({ id }) => id)
  for (const [index, { id, name }] of sections.entries()) {
    if (name === '') return `found \`${id}=\`, which has no name`
    if (id === '') return `found \`${name}\`, of which no address can be made`
    if (id !== slug(id))
      return `found \`${id}\`, which is no id${slug(id) === '' ? '' : ` (\`${slug(id)}\` is one)`}`
    if (RESERVED_NAMES.has(id)) return `found \`${name}\`, whose address /${id} the site uses itself`
    if (ids.indexOf(id) !== index) return `found the address /${id} twice`
  }
  return undefined
}

function shown(value: string): string {
  return value === '' ? 'nothing' : `\`${value}\``
}
