import type { ArchiveAuthor, ArchivePicture } from '../archive-item'
import { plainText } from '../html/plain-text'
import { withOwnStrings } from '../own-strings'
import { metaOf, type WxrRecord } from './read-wxr'

/** The records to which posts refer by ids, wherever they are in the file. */
export type ArchiveIndex = {
  /** URLs of the site. */
  urls: string[]
  pictures: Map<string, ArchivePicture>
  /** Ids of the pictures that were uploaded to a post, in their order. */
  uploads: Map<string, string[]>
  /** Texts of reusable blocks. */
  blocks: Map<string, string>
  /** Names of authors by login. */
  authors: Map<string, string>
  /** Guest authors of Co-Authors Plus by the slug of their term (`cap-asha-rao`). */
  guests: Map<string, ArchiveAuthor>
  /** Slugs of categories by term id. */
  categories: Map<string, string>
  descriptions: Map<string, string>
  /** Slugs of categories above others, by slug. */
  parents: Map<string, string>
}

/** Collects the records to which posts refer. */
export async function indexArchive(records: AsyncIterable<WxrRecord>): Promise<ArchiveIndex> {
  const index: ArchiveIndex = {
    urls: [],
    pictures: new Map(),
    uploads: new Map(),
    blocks: new Map(),
    authors: new Map(),
    guests: new Map(),
    categories: new Map(),
    descriptions: new Map(),
    parents: new Map(),
  }
  for await (const record of records) {
    if (record.name === 'channel') index.urls = urlsOf(record)
    else if (record.name === 'wp:author') addAuthor(record, index)
    else if (record.name === 'item') addItem(record, index)
    else addTerm(record, index)
  }
  return index
}

function urlsOf({ fields }: WxrRecord): string[] {
  const urls = ['link', 'wp:base_blog_url'].flatMap((name) => fields.get(name) ?? [])
  return [...new Set(urls)].filter((url) => URL.canParse(url))
}

function addAuthor({ fields }: WxrRecord, { authors }: ArchiveIndex) {
  const login = (fields.get('wp:author_login') ?? '').trim()
  const name = plainText(fields.get('wp:author_display_name') ?? '')
  if (login !== '') authors.set(login, name || login)
}

function addTerm({ name, fields }: WxrRecord, { categories, descriptions, parents }: ArchiveIndex) {
  const id = fields.get('wp:term_id')?.trim()
  const [slug, text] =
    name === 'wp:category'
      ? [fields.get('wp:category_nicename'), fields.get('wp:category_description')]
      : name === 'wp:tag'
        ? [fields.get('wp:tag_slug'), fields.get('wp:tag_description')]
        : [fields.get('wp:term_slug'), fields.get('wp:term_description')]
  if (slug === undefined) return
  const isCategory = name === 'wp:category' || fields.get('wp:term_taxonomy')?.trim() === 'category'
  if (id !== undefined && isCategory) categories.set(id, slug.trim())
  const parent = fields.get('wp:category_parent')?.trim() ?? ''
  if (isCategory && parent !== '') parents.set(slug.trim(), parent)
  const description = plainText(text ?? '')
  if (description !== '') descriptions.set(`${isCategory ? 'category' : 'tag'} ${slug.trim()}`, description)
}

function addItem(record: WxrRecord, index: ArchiveIndex) {
  const { fields } = record
  const id = fields.get('wp:post_id')?.trim() ?? ''
  switch (fields.get('wp:post_type')?.trim()) {
    case 'attachment':
      return addPicture(record, id, index)
    case 'wp_block':
      // WordPress doesn't show blocks that are drafts, are deleted or have a password.
      if (
        /^(?:publish)?$/.test(fields.get('wp:status')?.trim() ?? '') &&
        !fields.get('wp:post_password')?.trim()
      )
        index.blocks.set(id, fields.get('content:encoded') ?? '')
      return
    case 'guest-author': {
      const slug = (fields.get('wp:post_name') ?? '').trim()
      const bio = plainText(metaOf(record, 'cap-description'))
      const name = plainText(metaOf(record, 'cap-display_name') || (fields.get('title') ?? ''))
      const login = slug.replace(/^cap-/, '')
      if (name !== '')
        index.guests.set(slug, { name, slug: login, path: `/author/${login}/`, bio: bio || undefined })
    }
  }
}

function addPicture(record: WxrRecord, id: string, { pictures, uploads }: ArchiveIndex) {
  const { fields } = record
  const src = (fields.get('wp:attachment_url') ?? fields.get('guid') ?? '').trim()
  if (src === '' || id === '') return
  const alt = plainText(metaOf(record, '_wp_attachment_image_alt'))
  const caption = plainText(fields.get('excerpt:encoded') ?? '')
  const credit = plainText(metaOf(record, '_media_credit'))
  const picture = {
    src,
    alt: alt || undefined,
    caption: caption || undefined,
    credit: credit || undefined,
  }
  pictures.set(id, withOwnStrings(picture))
  const parent = fields.get('wp:post_parent')?.trim() ?? '0'
  if (parent !== '0' && /\.(?:jpe?g|png|gif|webp|avif)$/i.test(src))
    uploads.set(parent, [...(uploads.get(parent) ?? []), id])
}
