import type { Term } from '../archive-item'

export type PostPath = {
  /** Name of the file without date and ending, or of the folder of an `index.md`. */
  slug: string
  /** Hugo's suffix or folder: `hi` of `post.hi.md` and `content/hi/post.md`. */
  language?: string
  /** `2019-07-10` in the name of the file. */
  date?: string
  /** The folders of the address, without those of the generator. */
  folders: string[]
  /** The first of these. */
  section?: Term
  isDraft: boolean
  /** In a folder of Jekyll's. */
  isJekyll: boolean
  isHtml: boolean
}

/** Folders that generators keep content in; they are no part of an address. */
const ROOTS = /^(?:.*\/)?(?:src\/content|src\/pages|content|src|_posts|_drafts)\//
/** Folders whose names aren't subjects. */
const GENERIC = /^(?:_?posts?|_?drafts?|blogs?|articles?|content|entries|pages?|\d+|collections)$/i
/** Folders of drafts, and what Astro leaves out for its underscore. */
const PRIVATE =
  /(?:^|\/)(?:_?drafts?|unpublished)\/|(?:^|\/)src\/(?:content|pages)\/(?:.*\/)?_|(?:^|\/)_[^/]*$/i
const NAME =
  /^(?:(?<date>\d{4}-\d{1,2}-\d{1,2})[-_ ])?(?<name>.*?)(?:\.(?<language>[a-z]{2}(?:-[a-z]{2})?))?$/i

/** The facts about a post in the path of its Markdown file. */
export function postPath(path: string): PostPath {
  const withoutEnding = path.replace(/\.[a-z]+$/i, '')
  const isBundle = /\/(?:index|README)(?:\.[a-z]{2}(?:-[a-z]{2})?)?$/i.test(withoutEnding)
  const language = languageOf(NAME.exec(withoutEnding.replace(/^.*\//, ''))?.groups?.language)
  const page = isBundle ? withoutEnding.replace(/\/[^/]+$/, '') : withoutEnding
  // Jekyll keeps the posts of a category in <category>/_posts.
  const inRoot = page.replace(/(^|\/)_(?:posts|drafts)\//, '$1').replace(ROOTS, '')
  const parts = inRoot.split('/')
  const last = parts.pop() ?? ''
  const { date, name = '' } = NAME.exec(last)?.groups ?? {}
  const [first = ''] = parts
  const ofFolder = LANGUAGE.test(first) ? languageOf(first) : undefined
  const section = parts.find((folder, at) => !GENERIC.test(folder) && (at > 0 || ofFolder === undefined))
  return {
    slug: name === '' ? last : name,
    folders: parts,
    isDraft: PRIVATE.test(path),
    isJekyll: /(?:^|\/)_(?:posts|drafts)\//.test(path),
    isHtml: /\.html?$/i.test(path),
    date,
    language: language ?? ofFolder,
    section: section === undefined ? undefined : termOf(section.charAt(0).toUpperCase() + section.slice(1)),
  }
}

/** A folder of this name is a language, not a subject: `hi`, `pt-br`. */
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2})?$/i
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The tag of an existing language, also for `pt_BR`. Undefined for `js` and `german`. */
export function languageOf(written: string | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-')
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return undefined
  return LANGUAGES.of(tag) === undefined ? undefined : Intl.getCanonicalLocales(tag)[0]
}

/**
 * A term by its name. One written as in an address is named with words: `software-engineering`, Software engineering.
 */
export function termOf(name: string): Term {
  if (!/^[A-Za-z][a-z]+(?:-[a-z]{2,})+$/.test(name)) return { name }
  const words = name.replaceAll('-', ' ')
  return { name: words.charAt(0).toUpperCase() + words.slice(1), slug: name.toLowerCase() }
}
