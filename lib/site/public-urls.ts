import { latestChange } from '@/lib/format/dates'
import type { Catalog, Story } from './catalog'
import {
  authorList,
  latestList,
  monthList,
  PAGE_SIZE,
  paginate,
  type StoryList,
  sectionList,
  storylineList,
  topicList,
} from './lists'

/** The path of a page that everybody may find, when it last changed and the addresses of its pictures. */
export type PublicAddress = { path: string; modified?: string; pictures: readonly string[] }

/** Pages that every publication has, and that aren't a list of stories. */
const DIRECTORIES = ['/', '/topics', '/authors', '/storylines', '/archive']

/**
 * All pages of an edition that are originals and hold something: fronts and lists page by page, standing pages, then
 * the stories, oldest first, so that the beginning stays as it is while the archive grows. Republished stories belong
 * to where they come from.
 */
export function publicAddresses(catalog: Catalog): { lists: PublicAddress[]; stories: PublicAddress[] } {
  const lists = [latestList(catalog), ...listsWithFeeds(catalog), ...months(catalog)]
  return {
    lists: [
      ...DIRECTORIES.map((path) => page(path, catalog.stories)),
      ...years(catalog).map(([year, stories]) => page(`/archive/${year}`, stories)),
      ...[...catalog.pages.values()].map(({ id, updated }) => ({
        path: `/${id}`,
        ...(updated !== undefined && { modified: updated }),
        pictures: [],
      })),
      ...lists.flatMap(pagesOf),
    ],
    stories: catalog.stories
      .filter(({ canonical }) => canonical === undefined)
      .map(storyAddress)
      .reverse(),
  }
}

/**
 * Every address that a page of an edition has, and when the page came or comes to be (milliseconds since the epoch; 0
 * for what doesn't hang on a story). Of an edition of all times it tells what there is to come.
 */
export function pageAddresses(catalog: Catalog): Map<string, number> {
  const since = new Map<string, number>(DIRECTORIES.map((path) => [path, 0]))
  for (const id of catalog.pages.keys()) since.set(`/${id}`, 0)
  const oldest = (stories: readonly Story[], from = 0) => Date.parse(stories.at(-1 - from)?.published ?? '')
  for (const [year, stories] of years(catalog)) since.set(`/archive/${year}`, oldest(stories))
  const furtherPages = ({ href, stories }: StoryList) => {
    for (let number = 2, before = PAGE_SIZE; before < stories.length; number++, before += PAGE_SIZE)
      since.set(`${href}/page/${number}`, oldest(stories, before))
  }
  for (const list of months(catalog)) {
    since.set(list.href, oldest(list.stories))
    furtherPages(list)
  }
  for (const list of [latestList(catalog), ...listsWithFeeds(catalog)]) {
    since.set(list.href, 0)
    furtherPages(list)
  }
  for (const { href, published } of catalog.stories) since.set(href, Date.parse(published))
  return since
}

/** The lists that are there even when they hold nothing; each has feeds. */
export function listsWithFeeds(catalog: Catalog): StoryList[] {
  return [
    ...catalog.sections.map(({ id }) => sectionList(catalog, id)),
    ...[...catalog.topics.keys()].map((id) => topicList(catalog, id)),
    ...[...catalog.authors.keys()].map((id) => authorList(catalog, id)),
    ...[...catalog.storylines.keys()].map((id) => storylineList(catalog, id)),
  ].filter((list) => list !== undefined)
}

function months(catalog: Catalog): StoryList[] {
  return [...catalog.byDate.keys()].map((key) => monthList(catalog, key)).filter((list) => list !== undefined)
}

function years({ byDate }: Catalog) {
  return [...byDate].filter(([key]) => !key.includes('/'))
}

function pagesOf(list: StoryList): PublicAddress[] {
  if (list.stories.length === 0) return []
  const pages: PublicAddress[] = []
  for (let number = 1; ; number++) {
    const listing = paginate(list, number)
    if (listing === undefined) return pages
    pages.push(page(number === 1 ? list.href : `${list.href}/page/${number}`, listing.stories))
  }
}

function page(path: string, stories: readonly Story[]): PublicAddress {
  const modified = latestChange(stories)
  return { path, ...(modified !== undefined && { modified }), pictures: [] }
}

function storyAddress({ href, published, updated, image }: Story): PublicAddress {
  return { path: href, modified: updated ?? published, pictures: image === undefined ? [] : [image.src] }
}
