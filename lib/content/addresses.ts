import { latestChange } from '@/lib/format/dates'
import type { Catalog, Story } from './catalog'
import {
  authorList,
  latestList,
  monthList,
  paginate,
  type StoryList,
  sectionList,
  storylineList,
  topicList,
} from './listing'

/** The path of a page that everybody may find, when it last changed and the addresses of its pictures. */
export type PublicAddress = { path: string; modified?: string; pictures: readonly string[] }

/**
 * All pages of an edition that are originals and hold something: fronts and lists page by page, standing pages, then
 * the stories, oldest first, so that the beginning stays as it is while the archive grows. Republished stories belong
 * to where they come from.
 */
export function publicAddresses(catalog: Catalog): { lists: PublicAddress[]; stories: PublicAddress[] } {
  const lists = [
    latestList(catalog),
    ...catalog.sections.map(({ id }) => sectionList(catalog, id)),
    ...[...catalog.topics.keys()].map((id) => topicList(catalog, id)),
    ...[...catalog.authors.keys()].map((id) => authorList(catalog, id)),
    ...[...catalog.storylines.keys()].map((id) => storylineList(catalog, id)),
    ...[...catalog.byDate.keys()].map((key) => monthList(catalog, key)),
  ].filter((list) => list !== undefined)
  const years = [...catalog.byDate].filter(([key]) => !key.includes('/'))
  return {
    lists: [
      ...['/', '/topics', '/authors', '/storylines', '/archive'].map((path) => page(path, catalog.stories)),
      ...years.map(([year, stories]) => page(`/archive/${year}`, stories)),
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
