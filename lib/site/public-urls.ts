import { chunksOf } from '@/lib/format/chunks'
import { latestChange } from '@/lib/format/dates'
import type { Catalog, Story } from './catalog'
import { correctionsOf, correctionsSince } from './corrections'
import { furtherPages, listsOf, PAGE_SIZE, PAGINATED_KINDS, type StoryList } from './lists'
import {
  CORRECTIONS,
  DIRECTORIES,
  isEmptyDirectory,
  pageHref,
  READER_PAGES,
  SEARCH_HREF,
  updatesHref,
} from './routes'
import { encodedPath } from './url-path'

/** The path of a page in the sitemap, when it last changed and the URLs of its images. */
export type PublicUrl = {
  path: string
  modified?: string
  pictures: readonly string[]
  /** The URL of each edition of a story in several languages, itself included. */
  editions?: readonly { language: string; url: string }[]
}

/** Pages that every publication has and that aren't a list of stories. */
const FIXED_PAGES = ['/', ...DIRECTORIES.map(({ href }) => href)]

/**
 * The pages for the sitemap: those that are originals and not empty. Stories are oldest first, so that the first parts
 * of a large sitemap don't change while the archive grows. A republished story belongs to the sitemap of its original.
 */
export function publicUrls(catalog: Catalog): { lists: PublicUrl[]; stories: PublicUrl[] } {
  return {
    lists: [
      ...FIXED_PAGES.filter((path) => !isEmptyDirectory(path, catalog)).map((path) =>
        pageUrl(path, catalog.stories),
      ),
      ...years(catalog).map(([year, stories]) => pageUrl(`/archive/${year}`, stories)),
      ...[...catalog.pages.values()].map(({ id, updated }) => ({
        path: encodedPath(id),
        modified: updated,
        pictures: [],
      })),
      ...listsOf(catalog, PAGINATED_KINDS).flatMap(urlsOfPages),
      ...correctionsUrls(catalog),
    ],
    stories: catalog.stories
      .filter(({ canonical }) => canonical === undefined)
      .flatMap((story) => [...pagesOfEntries(story).reverse(), storyUrl(story, catalog)])
      .reverse(),
  }
}

/**
 * The path of every page of a catalog, and the time from which the page exists (milliseconds since the epoch; 0 if that
 * doesn't depend on a story). For a catalog of all times this includes future pages.
 */
export function pagesSince(catalog: Catalog): Map<string, number> {
  // Search engines don't list results of other searches.
  const since = new Map<string, number>([...FIXED_PAGES, SEARCH_HREF].map((path) => [path, 0]))
  for (const { href } of Object.values(READER_PAGES)) since.set(href, 0)
  for (const id of catalog.pages.keys()) since.set(encodedPath(id), 0)
  for (const [year, stories] of years(catalog)) since.set(`/archive/${year}`, oldest(stories))
  for (const list of listsOf(catalog, PAGINATED_KINDS)) {
    const { href, stories } = list
    since.set(href, listSince(list))
    const times = stories.map(({ published }) => Date.parse(published)).reverse()
    for (const { page, since: at } of furtherPages(times)) since.set(pageHref(href, page), at)
  }
  for (const story of catalog.stories)
    for (const { path } of [{ path: story.href }, ...pagesOfEntries(story)])
      since.set(path, Date.parse(story.published))
  for (const [page, at] of correctionsSince(catalog)) since.set(pageHref(CORRECTIONS.base, page), at)
  return since
}

/**
 * The time from which a list exists (milliseconds since the epoch): a section and the list of latest stories always, any other
 * with its first public story.
 */
export function listSince({ kind, stories }: StoryList): number {
  return kind === 'front' || kind === 'latest' || kind === 'section' ? 0 : oldest(stories)
}

/** When the oldest story was published. */
function oldest(stories: readonly Story[]): number {
  return Date.parse(stories.at(-1)?.published ?? '')
}

function years({ byDate }: Catalog) {
  return [...byDate].filter(([key]) => !key.includes('/'))
}

function urlsOfPages(list: StoryList): PublicUrl[] {
  return chunksOf(list.stories, PAGE_SIZE).map((stories, index) =>
    pageUrl(pageHref(list.href, index + 1), stories),
  )
}

/** The pages of the list of corrections, each with the time of its newest one; none while there are no corrections. */
function correctionsUrls(catalog: Catalog): PublicUrl[] {
  return chunksOf(correctionsOf(catalog), PAGE_SIZE).map(([newest], index) => ({
    path: pageHref(CORRECTIONS.base, index + 1),
    modified: newest?.at,
    pictures: [],
  }))
}

function pageUrl(path: string, stories: readonly Story[]): PublicUrl {
  return { path, modified: latestChange(stories), pictures: [] }
}

function storyUrl(story: Story, { editionsOf, publication }: Catalog): PublicUrl {
  const { href, published, updated, image } = story
  const editions = editionsOf(story).map(({ language = publication.language, canonical, href: path }) => ({
    language,
    url: canonical ?? path,
  }))
  return {
    path: href,
    modified: updated ?? published,
    pictures: image === undefined ? [] : [image.src],
    ...(editions.length > 0 && { editions }),
  }
}

/** The pages of a live story's entries, the oldest first. */
export function pagesOfEntries({ href, updatePages = [] }: Story): PublicUrl[] {
  return updatePages.map((modified, place) => ({
    path: updatesHref(href, place + 1),
    modified,
    pictures: [],
  }))
}
