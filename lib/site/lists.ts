import type { Publication } from '@/lib/content/schema'
import { chunksOf } from '@/lib/format/chunks'
import { formatMonth, formatYear } from '@/lib/format/dates'
import { wordsOf } from '@/lib/words/words'
import type { Catalog, Story } from './catalog'
import { LISTS, type ListKind, listHref } from './routes'
import { pathOf } from './url-path'

/** Number of stories on a page of a list, and of corrections on a page of the list of corrections. */
export const PAGE_SIZE = 20

/** Pages of each list that a build renders; the others are rendered at their first request and kept. */
const PRERENDERED_PAGES = 2

export type Crumb = { name: string; href: string }

/** A list of stories with a URL of its own, newest first. */
export type StoryList = {
  kind: ListKind
  /**
   * Identifies it within its kind: the id of a section, topic, storyline or author, `2026/11` for a month, '' for the
   * others.
   */
  key: string
  title: string
  description?: string
  /** URL of the first page. */
  href: string
  /** The pages above it. */
  crumbs: readonly Crumb[]
  stories: readonly Story[]
}

/** One page of a list. `page` counts from 1. */
export type Listing = StoryList & { page: number; pages: number; total: number }

export function frontCrumb(publication: Publication): Crumb {
  return { name: wordsOf(publication)('frontPage'), href: '/' }
}

/** The pages above a story. */
export function storyCrumbs({ section }: Pick<Story, 'section'>, publication: Publication): Crumb[] {
  return [frontCrumb(publication), { name: section.name, href: listHref('section', section.id) }]
}

type Facts = { title: string; description?: string; stories: readonly Story[] | undefined }

/** For each kind of list: its keys in a catalog, and the list at a key. */
const SOURCES: Readonly<
  Record<
    ListKind,
    { keys(catalog: Catalog): Iterable<string>; find(catalog: Catalog, key: string): Facts | undefined }
  >
> = {
  front: {
    keys: () => [''],
    find: ({ publication: { name, description }, stories }) => ({ title: name, description, stories }),
  },
  latest: {
    keys: () => [''],
    find: ({ publication, stories }) => ({ title: wordsOf(publication)('latest'), stories }),
  },
  section: {
    keys: ({ sections }) => sections.map(({ id }) => id),
    find({ sections, bySection }, key) {
      const section = sections.find(({ id }) => id === key)
      return section && { title: section.name, description: section.description, stories: bySection.get(key) }
    },
  },
  topic: {
    keys: ({ topics }) => topics.keys(),
    find({ topics, byTopic }, key) {
      const topic = topics.get(key)
      return topic && { title: topic.name, description: topic.description, stories: byTopic.get(key) }
    },
  },
  storyline: {
    keys: ({ storylines }) => storylines.keys(),
    find({ storylines, byStoryline }, key) {
      const storyline = storylines.get(key)
      return (
        storyline && { title: storyline.name, description: storyline.summary, stories: byStoryline.get(key) }
      )
    },
  },
  author: {
    keys: ({ authors }) => authors.keys(),
    find({ authors, byAuthor }, key) {
      const author = authors.get(key)
      return author && { title: author.name, description: author.role, stories: byAuthor.get(key) }
    },
  },
  month: {
    keys: ({ byDate }) => [...byDate.keys()].filter((key) => key.includes('/')),
    find({ byDate, publication }, key) {
      const stories = key.includes('/') ? byDate.get(key) : undefined
      return stories && { title: formatMonth(key, publication), stories }
    },
  },
}

/** The list of a kind by its key; undefined if there is none. */
export function findList(catalog: Catalog, kind: ListKind, key: string): StoryList | undefined {
  const facts = SOURCES[kind].find(catalog, key)
  if (facts === undefined) return undefined
  const { stories = [], ...rest } = facts
  return { ...rest, kind, key, href: listHref(kind, key), crumbs: crumbsOf(catalog, kind, key), stories }
}

/** All lists of some kinds, in their order. */
export function listsOf(catalog: Catalog, kinds: readonly ListKind[]): StoryList[] {
  return kinds.flatMap((kind) =>
    Array.from(SOURCES[kind].keys(catalog)).flatMap((key) => findList(catalog, kind, key) ?? []),
  )
}

/** The list whose first page is at a URL of the site, `/topics/ferries`; undefined if there is none. */
export function listAt(catalog: Catalog, href: string): StoryList | undefined {
  const requested = pathOf(href)
  const path = requested === '' ? '' : `/${requested}`
  for (const kind of KINDS) {
    const { base, keySegments } = LISTS[kind]
    const key = path.slice(base.length + 1)
    const isOfKind = keySegments === 0 ? path === base : path.startsWith(`${base}/`)
    const list =
      isOfKind && key.split('/').length === Math.max(1, keySegments)
        ? findList(catalog, kind, key)
        : undefined
    if (list !== undefined) return list
  }
  return undefined
}

const KINDS: readonly ListKind[] = ['front', 'latest', 'section', 'topic', 'storyline', 'author', 'month']
export const PAGINATED_KINDS = KINDS.filter((kind) => kind !== 'front')
export const KINDS_WITH_FEEDS = KINDS.filter((kind) => LISTS[kind].feeds.length > 0)

function crumbsOf({ publication }: Catalog, kind: ListKind, key: string): Crumb[] {
  const { base, title, keySegments } = LISTS[kind]
  if (kind === 'front') return []
  const front = frontCrumb(publication)
  if (title === undefined || keySegments === 0) return [front]
  const [year = ''] = key.split('/')
  return [
    front,
    { name: wordsOf(publication)(title), href: base },
    ...(kind === 'month' ? [{ name: formatYear(year, publication), href: listHref(kind, year) }] : []),
  ]
}

/** Page `page` (from 1) of a list; undefined if there is no such page. An empty list has one. */
export function pageOf<T>(items: readonly T[], page: number) {
  const chunks = items.length === 0 ? [[]] : chunksOf(items, PAGE_SIZE)
  const found = chunks[page - 1]
  return found && { items: found, page, pages: chunks.length, total: items.length }
}

/**
 * The pages of a list from the second on, and the time from which each exists. `times` are those from which the members
 * are public, the oldest first.
 */
export function furtherPages(times: readonly number[]): { page: number; since: number }[] {
  return chunksOf(times, PAGE_SIZE)
    .map(([since = 0], index) => ({ page: index + 1, since }))
    .slice(1)
}

/** The title of a page of a list: from the second on it has the page's number. */
export function numberedTitle(title: string, page: number, publication: Publication): string {
  return page === 1 ? title : title + wordsOf(publication)('pageSuffix', { page })
}

/** The page for the URL segments after the list's own URL; undefined if there is no such page. */
export function listingAt(
  list: StoryList | undefined,
  segments: readonly string[] = [],
): Listing | undefined {
  const page = pageNumber(segments)
  const found = list && page && pageOf(list.stories, page)
  if (!list || !found) return undefined
  const { items: stories, ...numbers } = found
  return { ...list, stories, ...numbers }
}

/**
 * The page number in the URL segments after the list's own URL: 1 for no segments, a number from 2 after `page`. Other
 * spellings, such as `page/02`, are no page.
 */
export function pageNumber(segments: readonly string[]): number | undefined {
  if (segments.length === 0) return 1
  const [folder, number = '', ...more] = segments
  const isFurther = folder === 'page' && /^[1-9]\d{0,5}$/.test(number) && number !== '1' && more.length === 0
  return isFurther ? Number(number) : undefined
}

/** The pages that a build renders of all lists of a kind: key, and segments after the URL of the list. */
export function prerenderedListings(catalog: Catalog, kind: ListKind): { key: string; segments: string[] }[] {
  return listsOf(catalog, [kind]).flatMap(({ key, stories }) => {
    const pages = Math.min(PRERENDERED_PAGES, Math.max(1, Math.ceil(stories.length / PAGE_SIZE)))
    return Array.from({ length: pages }, (_, index) => ({
      key,
      segments: index === 0 ? [] : ['page', String(index + 1)],
    }))
  })
}
