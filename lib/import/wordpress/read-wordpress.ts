import { offsetAt } from '../archive-date'
import type { ArchiveAuthor, ArchiveEntry, ArchiveItem, ArchivePicture, Note, Term } from '../archive-item'
import { plainText } from '../html/plain-text'
import { type ArchiveIndex, indexArchive } from './archive-index'
import { metaOf, readWxr, type WxrRecord } from './read-wxr'

export type WordpressOptions = {
  /** Zone of dates that name none. */
  timeZone: string
}

/**
 * Reads an export of WordPress. `open` returns the bytes from the beginning; they are read twice, because posts refer to
 * pictures and authors that come after them. Memory grows with the number of pictures, not with the texts.
 */
export async function* readWordpress(
  file: string,
  open: () => AsyncIterable<Uint8Array>,
  options: WordpressOptions,
): AsyncGenerator<ArchiveEntry> {
  const index = await indexArchive(readWxr(open()))
  yield { type: 'site', ...index.site }
  for await (const record of readWxr(open())) {
    if (record.name !== 'item') {
      if (record.damage !== undefined && record.name === 'end') yield damagedEnd(record, file)
      continue
    }
    yield entryOf(record, file, index, options)
  }
}

function damagedEnd({ line, damage }: WxrRecord, file: string): ArchiveEntry {
  return {
    type: 'skipped',
    id: `${file} from line ${line}`,
    source: { file, line },
    reason: `${damage?.problem ?? 'the file ends early'}: what follows is missing from the file`,
  }
}

/** Records of the editor and the theme, which are no stories. */
const OWN_TYPES: ReadonlyMap<string, string> = new Map([
  ['attachment', 'a file: it is copied where a story shows it'],
  ['nav_menu_item', 'an entry of a menu'],
  ['wp_navigation', 'a menu'],
  ['revision', 'an earlier version of a text'],
  ['wp_block', 'a reusable block: its text is in the posts that use it'],
  ['guest-author', 'an author: a record is made where a story names them'],
  ['custom_css', 'a style sheet'],
  ['wp_global_styles', 'a style sheet'],
  ['wp_template', 'a part of the theme'],
  ['wp_template_part', 'a part of the theme'],
  ['wp_font_family', 'a typeface'],
  ['wp_font_face', 'a typeface'],
  ['customize_changeset', 'settings of the theme'],
  ['oembed_cache', 'a stored embed'],
])

function entryOf(
  record: WxrRecord,
  file: string,
  index: ArchiveIndex,
  options: WordpressOptions,
): ArchiveEntry {
  const field = (name: string) => (record.fields.get(name) ?? '').trim()
  const type = field('wp:post_type') || 'post'
  const id = `${type} ${field('wp:post_id') || `at line ${record.line}`}`
  const source = { file, line: record.line }
  const reason = skipReason(record, type, field)
  return reason === undefined
    ? itemOf(record, id, source, type, index, options)
    : { type: 'skipped', id, source, reason }
}

function skipReason(
  { isCut, damage }: WxrRecord,
  type: string,
  field: (name: string) => string,
): string | undefined {
  const status = field('wp:status') || 'publish'
  const title = field('title')
  const named = title === '' ? '' : `, “${plainText(title)}”`
  if (isCut) return `the file is damaged at line ${damage?.line ?? 0} (${damage?.problem ?? ''})${named}`
  const own = OWN_TYPES.get(type)
  if (own !== undefined) return own
  if (type !== 'post' && type !== 'page')
    return `a record of the type “${type}”, which a plugin or theme has added${named}`
  if (field('wp:post_password') !== '') return `protected by a password${named}`
  if (status === 'private' || status === 'trash' || status === 'auto-draft')
    return `${STATUS[status]}${named}`
  return undefined
}
const STATUS = { private: 'private', trash: 'deleted at the source', 'auto-draft': 'a draft without a text' }

function itemOf(
  record: WxrRecord,
  id: string,
  source: ArchiveItem['source'],
  type: string,
  index: ArchiveIndex,
  options: WordpressOptions,
): ArchiveItem {
  const { fields, terms } = record
  const field = (name: string) => (fields.get(name) ?? '').trim()
  const notes = notesOf(record)
  const status = field('wp:status')
  const number = field('wp:post_id')
  const standfirst = standfirstOf(record)
  const published = momentOf(field('wp:post_date'), field('wp:post_date_gmt'), options.timeZone)
  const updated = momentOf(field('wp:post_modified'), field('wp:post_modified_gmt'), options.timeZone)
  const image = index.pictures.get(metaOf(record, '_thumbnail_id'))
  const slug = decoded(field('wp:post_name'))
  const guid = field('guid')
  const primary = index.categories.get(
    metaOf(record, '_yoast_wpseo_primary_category') || metaOf(record, 'rank_math_primary_category'),
  )
  const categories = termsOf(record, 'category', index).filter(
    ({ slug: name = '' }) => !/^uncategori[sz]ed$/.test(name),
  )
  const section = categories.find(({ slug: name }) => name === primary)
  const storyline = terms.find(({ domain }) => domain === 'series' || domain === 'storyline')
  return {
    type: 'item',
    id,
    source,
    kind: type === 'page' ? 'page' : 'story',
    headline: plainText(field('title')),
    ...(standfirst !== '' && { standfirst }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    authors: authorsOf(record, index),
    ...(section !== undefined && { section }),
    categories,
    tags: termsOf(record, 'post_tag', index),
    ...(storyline !== undefined && {
      storyline: { name: plainText(storyline.name), slug: decoded(storyline.nicename) },
    }),
    addresses: addressesOf(record, type, number, slug),
    ...(slug !== '' && { slug }),
    ...(URL.canParse(guid) && { guid }),
    ...(image !== undefined && { image }),
    ...(field('wp:is_sticky') === '1' && { sticky: true }),
    ...((status === 'draft' || status === 'pending') && { draft: true }),
    text: {
      format: 'wordpress',
      source: textOf(record, index),
      line: record.textLine,
      ...picturesIn(record, number, index),
    },
    notes,
  }
}

function notesOf({ fields, terms, comments, damage, isRepaired }: WxrRecord): Note[] {
  const notes: Note[] = []
  const status = fields.get('wp:status')?.trim()
  if (damage !== undefined)
    notes.push({
      importance: 'todo',
      what: 'damaged XML: the text may be incomplete',
      detail: damage.problem,
      line: damage.line,
    })
  if (isRepaired) notes.push({ importance: 'changed', what: 'bytes in windows-1252, converted to UTF-8' })
  if (status === 'draft') notes.push({ importance: 'info', what: 'a draft at the source' })
  if (status === 'pending')
    notes.push({ importance: 'todo', what: 'waiting for review at the source: imported as a draft' })
  if (comments > 0)
    notes.push({
      importance: 'info',
      what: 'comments by readers, which aren’t imported',
      detail: String(comments),
    })
  for (const { domain, name } of terms)
    if (!/^(?:category|post_tag|author|series|storyline|post_format)$/.test(domain))
      notes.push({
        importance: 'info',
        what: `a term of “${domain}”, which isn’t imported`,
        detail: plainText(name),
      })
  return notes
}

/** The excerpt that an editor has written, else a description for search engines. */
function standfirstOf(record: WxrRecord): string {
  const candidates = [
    record.fields.get('excerpt:encoded'),
    metaOf(record, '_yoast_wpseo_metadesc'),
    metaOf(record, '_seopress_titles_desc'),
    metaOf(record, 'rank_math_description'),
    metaOf(record, '_aioseo_description'),
  ]
  // Templates of plugins: `%%excerpt%%`, `%title%`, `#post_title`.
  return (
    candidates
      .map((html) => plainText(html ?? ''))
      .find((text) => text !== '' && !/%%?\w+%|#\w+_\w+/.test(text)) ?? ''
  )
}

/** A time of the clock with the offset that the time in UTC shows, else that of a time zone. */
function momentOf(local: string, utc: string, timeZone: string): string | undefined {
  const [clock, universal] = [local, utc].map((text) =>
    /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? text.replace(' ', 'T') : undefined,
  )
  if (universal !== undefined) {
    const minutes = clock === undefined ? 0 : (Date.parse(`${clock}Z`) - Date.parse(`${universal}Z`)) / 60_000
    if (clock === undefined || minutes === 0 || minutes % 15 !== 0 || Math.abs(minutes) > 14 * 60)
      return `${universal}Z`
    const size = Math.abs(minutes)
    const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'))
    return `${clock}${minutes < 0 ? '-' : '+'}${hours}:${rest}`
  }
  const offset = clock === undefined ? undefined : offsetAt(clock, timeZone)
  return offset === undefined ? undefined : `${clock}${offset}`
}

/** Co-authors in their order, else the author of the post. */
function authorsOf({ fields, terms }: WxrRecord, { authors, guests }: ArchiveIndex): ArchiveAuthor[] {
  const together = terms.filter(({ domain }) => domain === 'author')
  if (together.length > 0)
    return together.map(({ nicename, name }) => {
      const login = nicename.replace(/^cap-/, '')
      return (
        guests.get(nicename) ??
        guests.get(`cap-${login}`) ?? {
          name: authors.get(login) ?? authors.get(name) ?? plainText(name),
          slug: login,
        }
      )
    })
  const login = (fields.get('dc:creator') ?? '').trim()
  return login === '' ? [] : [{ name: authors.get(login) ?? login, slug: login }]
}

function termsOf({ terms }: WxrRecord, domain: string, { descriptions }: ArchiveIndex): Term[] {
  const kind = domain === 'category' ? 'category' : 'tag'
  return terms
    .filter((term) => term.domain === domain || (kind === 'tag' && term.domain === 'tag'))
    .map(({ nicename, name }) => {
      const description = descriptions.get(`${kind} ${nicename}`)
      return {
        name: plainText(name),
        slug: decoded(nicename),
        ...(description !== undefined && { description }),
      }
    })
}

/** The permanent link, the short one, and those of former slugs. */
function addressesOf({ fields, meta }: WxrRecord, type: string, id: string, slug: string): string[] {
  const link = (fields.get('link') ?? '').trim()
  const current = URL.canParse(link) ? new URL(link) : undefined
  const path = current === undefined || current.search !== '' ? undefined : current.pathname
  const place = slug === '' ? -1 : decoded(path ?? '').lastIndexOf(slug)
  const former =
    path === undefined || place === -1
      ? []
      : (meta.get('_wp_old_slug') ?? []).map(
          (old) => decoded(path).slice(0, place) + decoded(old) + decoded(path).slice(place + slug.length),
        )
  const short = id === '' ? [] : [`/?p=${id}`, ...(type === 'page' ? [`/?page_id=${id}`] : [])]
  return [...(path === undefined || path === '/' ? [] : [path]), ...former, ...short]
}

/** The text with reusable blocks, and the notes that WordPress keeps beside it, in their places. */
function textOf(record: WxrRecord, { blocks }: ArchiveIndex): string {
  const text = record.fields.get('content:encoded') ?? ''
  if (!text.includes('<!-- wp:')) return text
  return text
    .replace(/<!-- wp:block \{"ref":(\d+)[^}]*\} \/-->/g, (whole, id: string) => blocks.get(id) ?? whole)
    .replace(/<!-- wp:footnotes[^>]*\/-->/g, () => footnotes(metaOf(record, 'footnotes')))
}

function footnotes(json: string): string {
  const notes: unknown = json === '' ? [] : parsed(json)
  if (!Array.isArray(notes)) return ''
  const items = notes.flatMap((note: unknown) => {
    if (typeof note !== 'object' || note === null || !('content' in note && 'id' in note)) return []
    return `<li id="${String(note.id)}">${String(note.content)} <a href="#${String(note.id)}-link">↩</a></li>`
  })
  return `<ol class="wp-block-footnotes">${items.join('')}</ol>`
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    // WordPress has stored something else: the marks stay in the text without their notes.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The pictures that a text names by id, and those of its gallery without ids. */
function picturesIn({ fields }: WxrRecord, id: string, { pictures, uploads }: ArchiveIndex) {
  const text = fields.get('content:encoded') ?? ''
  if (!/\[(?:gallery|playlist)|wp-image-/.test(text)) return {}
  const found: Record<string, ArchivePicture> = {}
  const add = (key: string, number: string) => {
    const picture = pictures.get(number)
    if (picture !== undefined) found[key] = picture
  }
  for (const [, list = ''] of text.matchAll(/\b(?:ids|include)\s*=\s*["'“]?([\d,\s]+)|wp-image-(\d+)/g))
    for (const number of list.match(/\d+/g) ?? []) add(number, number)
  for (const [, number = ''] of text.matchAll(/wp-image-(\d+)/g)) add(number, number)
  if (text.includes('[gallery')) for (const number of uploads.get(id) ?? []) add(`own:${number}`, number)
  return { pictures: found }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.trim())
  } catch (error) {
    // The name itself contains a percent sign.
    if (error instanceof URIError) return text.trim()
    throw error
  }
}
