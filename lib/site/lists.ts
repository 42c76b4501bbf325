import { formatMonth } from '@/lib/format/dates'
import type { Catalog, Story } from './catalog'

export const PAGE_SIZE = 20

/** Pages of each list that a build makes ahead; older ones are made at their first request and kept. */
const PAGES_AHEAD = 2

export type Crumb = { name: string; href: string }

/** A list of stories with addresses of its own, newest first. */
export type StoryList = {
  title: string
  description?: string
  /** Address of the first page; the others are `href/page/2` and on. */
  href: string
  crumbs: readonly Crumb[]
  stories: readonly Story[]
}

/** One page of a list. `page` counts from 1. */
export type Listing = StoryList & { page: number; pages: number; total: number }

const FRONT = { name: 'Front page', href: '/' }

export function latestList(catalog: Catalog): StoryList {
  return { title: 'Latest', href: '/latest', crumbs: [FRONT], stories: catalog.stories }
}

export function sectionList(catalog: Catalog, id: string): StoryList | undefined {
  const section = catalog.sections.find((one) => one.id === id)
  if (section === undefined) return undefined
  const { name: title, description } = section
  return { title, description, href: `/${id}`, crumbs: [FRONT], stories: catalog.bySection.get(id) ?? [] }
}

export function topicList(catalog: Catalog, id: string): StoryList | undefined {
  const topic = catalog.topics.get(id)
  if (topic === undefined) return undefined
  const crumbs = [FRONT, { name: 'Topics', href: '/topics' }]
  const stories = catalog.byTopic.get(id) ?? []
  return { title: topic.name, description: topic.description, href: `/topics/${id}`, crumbs, stories }
}

export function authorList(catalog: Catalog, id: string): StoryList | undefined {
  const author = catalog.authors.get(id)
  if (author === undefined) return undefined
  const crumbs = [FRONT, { name: 'Our journalists', href: '/authors' }]
  const stories = catalog.byAuthor.get(id) ?? []
  return { title: author.name, description: author.role, href: `/authors/${id}`, crumbs, stories }
}

export function storylineList(catalog: Catalog, id: string): StoryList | undefined {
  const storyline = catalog.storylines.get(id)
  if (storyline === undefined) return undefined
  const crumbs = [FRONT, { name: 'Storylines', href: '/storylines' }]
  const stories = catalog.byStoryline.get(id) ?? []
  return { title: storyline.name, description: storyline.summary, href: `/storylines/${id}`, crumbs, stories }
}

/** A month of the archive, `2019/07`; undefined where nothing was published in it. */
export function monthList(catalog: Catalog, month: string): StoryList | undefined {
  const stories = catalog.byDate.get(month)
  const [year = '', second] = month.split('/')
  if (stories === undefined || second === undefined) return undefined
  const crumbs = [FRONT, { name: 'Archive', href: '/archive' }, { name: year, href: `/archive/${year}` }]
  return { title: formatMonth(month, catalog.publication), href: `/archive/${month}`, crumbs, stories }
}

/** Page `page` (from 1) of a list, 20 stories a page; undefined where there is no such page. An empty list has one. */
export function paginate(list: StoryList, page: number): Listing | undefined {
  const total = list.stories.length
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  if (page < 1 || page > pages) return undefined
  return {
    ...list,
    stories: list.stories.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    page,
    pages,
    total,
  }
}

/** The page under `/page/<number>`: 2 or more, no leading zeros, since page 1 has the list's own address. */
export function furtherPage(list: StoryList | undefined, number: string): Listing | undefined {
  if (list === undefined || !/^[1-9]\d{0,5}$/.test(number) || number === '1') return undefined
  return paginate(list, Number(number))
}

/** Next.js wants an address to build for every route: where there is none, `placeholder`, which answers 404. */
export function atLeastOne<T>(list: readonly T[], placeholder: T): readonly T[] {
  return list.length > 0 ? list : [placeholder]
}

/** The further pages to build ahead, as `[list, number]`. */
export function furtherPages(
  lists: Iterable<readonly [string, readonly Story[]]>,
): readonly (readonly [string, string])[] {
  const all: [string, string][] = []
  for (const [key, stories] of lists) {
    const pages = Math.min(PAGES_AHEAD, Math.ceil(stories.length / PAGE_SIZE))
    for (let page = 2; page <= pages; page++) all.push([key, String(page)])
  }
  return atLeastOne(all, ['none', '2'])
}
