import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { archiveDate } from '../archive-date'
import type { ArchiveAuthor, ArchiveItem, ArchivePicture, Note, SkippedItem, Term } from '../archive-item'
import { decodeText } from '../decode-text'
import { type Fields, type FrontValue, splitFile } from '../frontmatter'
import { changed, draftTodo, info, todo } from '../notes'
import { plainLine } from '../plain-line'
import { visibleText } from '../visible-text'
import { type FrontKey, type FrontMap, FrontReader, nameOf, textsOf } from './front-names'
import { authorsOf } from './post-authors'
import { languageOf, type PostPath, postPath, termOf } from './post-path'
import { privateMark } from './privacy'

export type ReadOptions = {
  /** Zone of dates that name none. */
  timeZone: string
  /** Milliseconds. */
  now: number
  map: FrontMap
  /** What data files say about authors, by their ids in lower case. */
  authors?: ReadonlyMap<string, ArchiveAuthor>
  /** Folders whose data makes the posts in them private, with this data. */
  privateFolders?: ReadonlyMap<string, readonly Fields[]>
  /** How the old site forms addresses: `/:year/:month/:title/`. */
  permalink?: string
}

/** A file of an archive: its path relative to the archive, with `/` between folders. */
export type ArchiveFile = { path: string; bytes: Uint8Array }

/** Reads a Markdown file with frontmatter as Hugo, Jekyll, Astro or Eleventy would. */
export function readPost({ path, bytes }: ArchiveFile, options: ReadOptions): ArchiveItem | SkippedItem {
  const skipped = (reason: string, line?: number): SkippedItem => {
    return { type: 'skipped', id: path, source: { file: path, line }, reason }
  }
  if (/(?:^|\/)_index(?:\.\w+)?\.\w+$/.test(path))
    return skipped('the page of a section, which is a list here')
  const { text, encoding } = decodeText(bytes)
  const split = splitFile(text)
  if ('reason' in split) return skipped(split.reason, split.line)
  const notes: Note[] = split.repaired.map(({ key, line }) =>
    changed('a value that isn’t valid YAML, imported as text', key, line),
  )
  if (encoding !== 'utf-8') notes.push(changed(`text in ${encoding}, converted to UTF-8`))
  const front = new FrontReader(split.fields, options.map)
  const place = postPath(path)
  const lineOf = (key: FrontKey) => {
    const written = front.text(key)
    return written && plainLine(written)
  }
  const termsIn = (key: 'categories' | 'tags') =>
    termsOf(front.all(key), place.isJekyll && typeof split.fields[key] === 'string')
  const isPage = /^page$/i.test(front.text('kind') ?? '')
  const published = publishedOf(front, place.date, options, isPage ? [] : notes)
  const categories = termsIn('categories')
  // Docusaurus allows a whole address.
  const name = front.text('slug')?.replace(/^\/+|\/+$/g, '') || place.slug
  const language = languageIn(front, place, notes)
  const isOwnDraft = isDraft(front) || place.isDraft
  const mark = isOwnDraft ? undefined : privateMarkOf(path, split.fields, options)
  if (mark !== undefined) notes.push(todo('not public at the source: imported as a draft', mark))
  noteExpiry(notes, front, options)
  const item: ArchiveItem = {
    type: 'item',
    id: path,
    source: { file: path },
    kind: isPage ? 'page' : 'story',
    headline: lineOf('headline') ?? plainLine(firstHeading(split.body)),
    standfirst: lineOf('standfirst'),
    authors: front
      .all('authors')
      .slice(0, 1)
      .flatMap(authorsOf)
      .filter((author) => hasWords(author.name))
      .map((author) => ({ ...author, ...options.authors?.get(author.name.toLowerCase()) })),
    credit: lineOf('credit'),
    dateline: lineOf('dateline'),
    kicker: lineOf('kicker'),
    section: termsOf(front.all('section'))[0] ?? place.section,
    categories,
    tags: termsIn('tags'),
    storyline: termsOf(front.all('storyline'))[0],
    published,
    updated: dateOf(front.all('updated'), options)?.moment,
    image: imageOf(front),
    addresses: addressesOf({ published, categories }, name, front, place, options),
    slug: name.replace(/^.*\//, ''),
    language,
    canonical: front.text('canonical'),
    guid: front.text('guid'),
    sticky: /^(?:true|yes|on|1)$/i.test(front.text('sticky') ?? ''),
    draft: isOwnDraft || mark !== undefined,
    text: { format: place.isHtml ? 'html' : 'markdown', source: split.body, line: split.bodyLine },
    notes,
  }
  for (const key of front.unread()) notes.push(info('frontmatter key that isn’t imported', key))
  return item
}

/** The language that a post or its path names; notes one that isn't a tag. */
function languageIn(front: FrontReader, place: PostPath, notes: Note[]): string | undefined {
  const written = front.text('language')
  const language = languageOf(written) ?? place.language
  if (language === undefined && written !== undefined)
    notes.push(changed('a language that isn’t a tag such as `de` or `pt-BR` was left out', written))
  return language
}

const parser = unified().use(remarkParse).freeze()

/** The heading that a text without a title begins with. */
function firstHeading(body: string): string {
  const first = parser.parse(body.slice(0, 10_000)).children.find(({ type }) => type !== 'html')
  return first?.type === 'heading' && first.depth <= 2 ? visibleText(first) : ''
}

function publishedOf(
  front: FrontReader,
  ofName: string | undefined,
  options: ReadOptions,
  notes: Note[],
): string | undefined {
  const date = dateOf([...front.all('published'), ...(ofName === undefined ? [] : [ofName])], options)
  if (date?.assumed === true)
    notes.push(info(`a date without a zone, read in that of the publication (${options.timeZone})`))
  if (date === undefined) notes.push(draftTodo('no date at the source: add `published`'))
  return date?.moment
}

function dateOf(values: readonly FrontValue[], { timeZone }: ReadOptions) {
  for (const value of values) {
    const date = typeof value === 'string' ? archiveDate(value, timeZone) : undefined
    if (date !== undefined) return date
  }
  return undefined
}

function isDraft(front: FrontReader): boolean {
  const isOff = front.all('published').some((value) => /^(?:false|no|off)$/i.test(String(value)))
  return (
    isOff ||
    front.all('draft').some((value) => /^(?:true|yes|on|draft|private|pending|hidden)$/i.test(String(value)))
  )
}

/**
 * The key and value of the post, or of a folder around it, that make the post private. The post’s own values take
 * precedence.
 */
function privateMarkOf(path: string, fields: Fields, options: ReadOptions): string | undefined {
  const { timeZone, now, privateFolders = new Map<string, readonly Fields[]>() } = options
  for (const [folder, data] of privateFolders)
    for (const ofFolder of path.startsWith(folder) ? data : []) {
      const mark = privateMark({ ...ofFolder, ...fields }, timeZone, now)
      if (mark !== undefined) return `${folder} ${mark}`
    }
  return privateMark(fields, timeZone, now)
}

function noteExpiry(notes: Note[], front: FrontReader, options: ReadOptions) {
  const expires = dateOf(front.all('expires'), options)
  if (expires === undefined) return
  if (Date.parse(expires.moment) > options.now)
    notes.push(todo('an expiry date: the story isn’t removed automatically', expires.moment))
  else
    notes.push(draftTodo('expired at the source: delete `draft: true` to publish it again', expires.moment))
}

/** `spaces`: whether spaces divide a text, as in Jekyll. */
function termsOf(values: readonly FrontValue[], spaces = false): Term[] {
  const names = values.slice(0, 1).flatMap((value) => {
    if (typeof value !== 'string') return textsOf(value)
    // Themes write lists as one text: `a, b`.
    return value.split(spaces && !value.includes(',') ? /\s+/ : /\s*,\s*/)
  })
  return [...new Set(names.filter(hasWords))].map(termOf)
}

function hasWords(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name)
}

function imageOf(front: FrontReader): ArchivePicture | undefined {
  const [value] = front.all('image')
  const first = Array.isArray(value) ? value[0] : value
  const record = typeof first === 'object' && !Array.isArray(first) ? first : {}
  const src =
    typeof first === 'string'
      ? first.trim()
      : nameOf(record, 'src', 'url', 'path', 'image', 'file', 'filename')
  if (src === undefined || src === '') return undefined
  const alt = nameOf(record, 'alt') ?? front.text('imageAlt')
  const caption = nameOf(record, 'caption') ?? front.text('imageCaption')
  const credit = nameOf(record, 'credit', 'source') ?? front.text('imageCredit')
  return {
    src,
    alt: alt && plainLine(alt),
    caption: caption && plainLine(caption),
    credit: credit && plainLine(credit),
  }
}

/** The addresses that the old site has for a post, the current one first. */
function addressesOf(
  { published, categories }: Pick<ArchiveItem, 'published' | 'categories'>,
  slug: string,
  front: FrontReader,
  place: PostPath,
  { permalink }: ReadOptions,
): string[] {
  const whole = front.text('slug')?.startsWith('/') === true ? front.text('slug') : undefined
  const given = front.text('address') ?? whole
  const isPattern = given !== undefined && (/[{}]|\/:/.test(given) || !/[/.]/.test(given))
  const [year = '', month = '', day = ''] = published?.slice(0, 10).split('-') ?? []
  const tokens: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    slug,
    title: slug,
    filename: place.slug,
    categories: categories.map(({ name }) => name.toLowerCase().replace(/\s+/g, '-')).join('/'),
    section: place.folders[0] ?? '',
    sections: place.folders.join('/'),
  }
  const pattern = isPattern && given.includes('/:') ? given : permalink
  const made = pattern
    ?.replace(/:([a-z]+)/g, (token, name: string) => tokens[name] ?? token)
    .replace(/\/{2,}/g, '/')
  const current =
    given !== undefined && !isPattern ? given : (made ?? `/${[...place.folders, slug].join('/')}/`)
  const former = front.all('aliases').flatMap(textsOf)
  return [
    ...new Set(
      [current, ...former].map((address) => (/^(?:\/|https?:)/.test(address) ? address : `/${address}`)),
    ),
  ]
}
