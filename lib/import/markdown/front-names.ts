import type { Fields, FrontValue } from '../frontmatter'

/**
 * The names of each value in Hugo, Jekyll, Astro, Eleventy and their themes, the most specific first. Case, hyphens and
 * underscores are ignored. A dot separates a record and its key.
 */
const NAMES = {
  headline: ['headline', 'title', 'name'],
  standfirst: [
    'standfirst',
    'description',
    'summary',
    'excerpt',
    'deck',
    'dek',
    'subtitle',
    'lead',
    'abstract',
    'seo.description',
  ],
  published: [
    'publishdate',
    'date',
    'pubdate',
    'pubdatetime',
    'published',
    'publishedat',
    'publisheddate',
    'publishedon',
    'datepublished',
    'created',
    'createdat',
    'datecreated',
  ],
  updated: [
    'lastmod',
    'updated',
    'updatedat',
    'updateddate',
    'lastmodifiedat',
    'lastupdated',
    'modified',
    'moddatetime',
    'datemodified',
  ],
  authors: ['authors', 'author', 'byline', 'by', 'writer', 'contributors'],
  section: ['section'],
  categories: ['categories', 'category'],
  tags: ['tags', 'tag', 'topics', 'topic', 'keywords'],
  storyline: ['storyline', 'series'],
  image: [
    'image',
    'featuredimage',
    'featureimage',
    'coverimage',
    'heroimage',
    'cover',
    'hero',
    'banner',
    'thumbnail',
    'ogimage',
    'header.image',
    'images',
  ],
  imageAlt: [
    'imagealt',
    'featuredimagealt',
    'featureimagealt',
    'coverimagealt',
    'heroimagealt',
    'coveralt',
    'thumbnailalt',
    'alt',
  ],
  imageCaption: [
    'imagecaption',
    'featuredimagecaption',
    'featureimagecaption',
    'coverimagecaption',
    'header.caption',
    'caption',
  ],
  imageCredit: ['imagecredit', 'photocredit', 'coverimagecredit', 'imagesource'],
  slug: ['slug'],
  address: ['url', 'permalink'],
  aliases: ['aliases', 'alias', 'redirectfrom'],
  draft: ['draft', 'status'],
  expires: ['expirydate', 'expires', 'unpublishdate'],
  language: ['language', 'lang', 'locale'],
  canonical: ['canonical', 'canonicalurl'],
  kicker: ['kicker', 'eyebrow', 'overline'],
  dateline: ['dateline'],
  credit: ['credit'],
  guid: ['guid'],
  sticky: ['sticky', 'pinned', 'featured'],
  kind: ['layout', 'type'],
} satisfies Readonly<Record<string, readonly string[]>>

/** The values that the import reads from frontmatter. */
export type FrontKey = keyof typeof NAMES

/** A newsroom's own names (`--map`), which are tried first. */
export type FrontMap = Partial<Record<FrontKey, readonly string[]>>

export function isFrontKey(name: string): name is FrontKey {
  return Object.hasOwn(NAMES, name)
}

/** Reads frontmatter by the meaning of its keys, and remembers which were read. */
export class FrontReader {
  private readonly byName: ReadonlyMap<string, [written: string, value: FrontValue]>
  private readonly read = new Set<string>()

  constructor(
    fields: Fields,
    private readonly map: FrontMap,
  ) {
    this.byName = new Map(Object.entries(fields).map(([key, value]) => [folded(key), [key, value]]))
  }

  /** All values of a key that aren't empty, in the order of the names. */
  all(key: FrontKey): FrontValue[] {
    const names = [...(this.map[key] ?? []), ...NAMES[key]]
    return names.flatMap((name) => {
      const value = this.at(name)
      return value === undefined || isEmpty(value) ? [] : [value]
    })
  }

  /** The first value that is a text. */
  text(key: FrontKey): string | undefined {
    return this.all(key)
      .find((value): value is string => typeof value === 'string')
      ?.trim()
  }

  /** Keys that nothing has read, as they are written. */
  unread(): string[] {
    return [...this.byName].flatMap(([name, [written, value]]) =>
      this.read.has(name) || isEmpty(value) ? [] : [written],
    )
  }

  private at(path: string): FrontValue | undefined {
    const [first = '', ...rest] = path.split('.').map(folded)
    const [, top] = this.byName.get(first) ?? []
    if (top !== undefined) this.read.add(first)
    return rest.reduce<FrontValue | undefined>((value, name) => {
      if (typeof value !== 'object' || Array.isArray(value)) return undefined
      return Object.entries(value).find(([key]) => folded(key) === name)?.[1]
    }, top)
  }
}

function folded(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '')
}

function isEmpty(value: FrontValue): boolean {
  if (typeof value === 'string') return /^(?:|null|~)$/i.test(value.trim())
  return Object.keys(value).length === 0
}

/** A text, list or map as a list of texts: `a, b` isn't split. A map gives its names, or its keys. */
export function textsOf(value: FrontValue): string[] {
  if (typeof value === 'string') return isEmpty(value) ? [] : [value.trim()]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  const name = nameOf(value)
  return name === undefined ? Object.keys(value) : [name]
}

/** The value of the first of several keys of a record that is text. */
export function nameOf(record: Fields, ...keys: string[]): string | undefined {
  const names = keys.length === 0 ? ['name', 'title', 'slug'] : keys
  for (const name of names) {
    const [, found] = Object.entries(record).find(([key]) => folded(key) === name) ?? []
    if (typeof found === 'string' && !isEmpty(found)) return found.trim()
  }
  return undefined
}
