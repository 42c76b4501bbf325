import { decoded } from '@/lib/site/url-path'
import type { ArchiveEntry, ArchiveItem } from '../archive-item'
import { plainText } from '../html/plain-text'
import { withOwnStrings } from '../own-strings'
import { type ArchiveIndex, indexArchive } from './archive-index'
import { addressesOf, authorsOf, momentOf, notesOf, standfirstOf, termsOf } from './post-facts'
import { picturesIn, textOf } from './post-text'
import { metaOf, readWxr, type WxrRecord } from './read-wxr'
import { restrictionOf } from './restricted'

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
  yield { type: 'site', urls: index.urls }
  const guids = new Set<string>()
  for await (const record of readWxr(open())) {
    if (record.name !== 'item') {
      if (record.damage !== undefined && record.name === 'end') yield damagedEnd(record, file)
      continue
    }
    const entry = withOwnStrings(entryOf(record, file, index, options))
    if (entry.type === 'item' && entry.guid !== undefined) {
      // The check would refuse an id that an earlier post has.
      if (guids.has(entry.guid)) delete entry.guid
      else guids.add(entry.guid)
    }
    yield entry
  }
}

function damagedEnd({ line, damage }: WxrRecord, file: string): ArchiveEntry {
  return {
    type: 'skipped',
    id: `${file} from line ${line}`,
    source: { file, line },
    reason: `${damage?.problem ?? 'the file ends early'}: the rest is missing in the file`,
  }
}

/** Records of the editor and the theme, which aren't stories. */
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

function skipReason(record: WxrRecord, type: string, field: (name: string) => string): string | undefined {
  const { isCut, damage } = record
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
  const restriction = restrictionOf(record)
  return restriction === undefined ? undefined : restriction + named
}
/**
 * Whether a status is public; scheduled posts become public at their time. Plugins add private ones: `pitch`,
 * `archive`.
 */
function isPublished(status: string): boolean {
  return /^(?:publish|future|)$/.test(status)
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
  // The plugin Polylang stores languages as terms: `de`, `pt-br`.
  const language = terms.find(({ domain }) => domain === 'language')?.nicename.trim() ?? ''
  const text = textOf(record, index, notes)
  const series = terms.find(({ domain }) => domain === 'series' || domain === 'storyline')
  return {
    type: 'item',
    id,
    source,
    kind: type === 'page' ? 'page' : 'story',
    headline: plainText(field('title')),
    standfirst: standfirst || undefined,
    published,
    updated,
    authors: authorsOf(record, index),
    section,
    categories,
    tags: termsOf(record, 'post_tag', index),
    storyline: series && { name: plainText(series.name), slug: decoded(series.nicename.trim()) },
    addresses: addressesOf(record, type, number, slug),
    slug: slug || undefined,
    guid: URL.canParse(guid) ? guid : undefined,
    image,
    language: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language) ? language : undefined,
    sticky: field('wp:is_sticky') === '1',
    draft: !isPublished(status),
    text: { format: 'wordpress', source: text, line: record.textLine, ...picturesIn(text, number, index) },
    notes,
  }
}
