import { join, posix } from 'node:path'
import { cacheLife } from 'next/cache'
import { cache } from 'react'
import { prepareSource } from '@/lib/mdx/source'
import { type Catalog, createCatalog, embargoTimes, releaseTimes, type Story } from './catalog'
import { checkLoaded } from './check'
import { composeFront, type FrontPackage } from './front'
import {
  contentVersion,
  findPicture,
  loadContent,
  MEDIA_ADDRESS,
  pictureVersion,
  readPicture,
  readStoryPicture,
} from './load'
import { relatable, relateStories } from './related'
import type { Article, Page, PictureFile, Records, Withdrawal } from './schema'
import { ContentError, type Violation } from './violation'

export type { PublicAddress } from './addresses'
export { publicAddresses } from './addresses'
export type { Catalog, Story } from './catalog'
export type { FrontPackage } from './front'
export type { Crumb, Listing } from './listing'
export {
  atLeastOne,
  authorList,
  furtherPage,
  furtherPages,
  latestList,
  monthList,
  paginate,
  sectionList,
  storylineList,
  topicList,
} from './listing'

/** What the site shows at one moment, and that moment (milliseconds since the epoch). */
export type Edition = { catalog: Catalog; now: number }

const CONTENT = process.env.CONTENT_DIRECTORY ?? join(process.cwd(), 'content')
const FIGURE = /<Figure\b[^>]*?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)')/g
const DAY = 86_400
const YEAR = 365 * DAY
/** Seconds for which news sitemaps name a story (Google News: articles of the last two days). */
const NEWS_PERIOD = 2 * DAY

/**
 * The current edition. Pages that use it are rebuilt when the next embargo ends, and once a day.
 * @throws ContentError in production when any record is broken; in development only when a file that the
 *   whole site needs is.
 */
export const currentEdition = cache(async (): Promise<Edition> => {
  const content = loadCurrent()
  const now = await editionTime(content.version)
  const { last } = embargoTimes(content.releases, now)
  if (content.catalog === undefined || content.catalogOf !== last) {
    content.catalog = createCatalog(content.records, now)
    content.catalogOf = last
    content.related = undefined
    content.leadPictures = undefined
  }
  return { catalog: content.catalog, now }
})

/**
 * What is broken in the file of a story, for the page that stands in its place while a writer works on it.
 * Nothing in production: a build refuses broken content.
 */
export async function violationsAt(address: string): Promise<Violation[]> {
  if (process.env.NODE_ENV === 'production') return []
  const { now } = await currentEdition()
  const files = [`content/articles/${address}.mdx`, `content/articles/${address}.md`]
  const isWanted = (record: Article | Page) => files.includes(record.source.file)
  const { violations } = checkLoaded(loadCurrent(), CONTENT, now, isWanted)
  return violations.filter(({ path }) => files.includes(path))
}

/** Where a former address leads now (`redirectFrom`, `redirects.yaml`); undefined for any other. Both with a leading slash. */
export async function redirectTarget(path: string): Promise<string | undefined> {
  const { catalog } = await currentEdition()
  const content = loadCurrent()
  content.redirects ??= new Map([
    ...content.records.redirects.map(({ from, to }) => [from, to] as const),
    ...content.records.articles.flatMap(({ address, redirectFrom }) =>
      redirectFrom.map((from) => [from, `/${address}`] as const),
    ),
  ])
  const target = content.redirects.get(path)
  // A former address says as little of an unpublished story as its own.
  const isOfStory = content.records.articles.some(({ address }) => `/${address}` === target)
  return target === undefined || (isOfStory && !catalog.byAddress.has(target.slice(1))) ? undefined : target
}

/** When and why a story was withdrawn; undefined for an address that has none. */
export async function withdrawal(address: string): Promise<Withdrawal | undefined> {
  await currentEdition()
  const { articles } = loadCurrent().records
  return articles.find((article) => article.address === address)?.withdrawn
}

/** Stories to read after this one, the editor's choice first. */
export async function relatedTo(story: Story, count: number): Promise<Story[]> {
  const { catalog } = await currentEdition()
  return related(loadCurrent(), catalog, story).slice(0, count)
}

/** All public stories of a story's storyline, oldest first; empty where it has none. */
export async function storylineParts(story: Story): Promise<Story[]> {
  const { catalog } = await currentEdition()
  return story.storyline === undefined
    ? []
    : [...(catalog.byStoryline.get(story.storyline.id) ?? [])].reverse()
}

/** The front page, its blocks filled. */
export async function frontPage(): Promise<FrontPackage[]> {
  const { catalog } = await currentEdition()
  return composeFront(catalog, (story) => related(loadCurrent(), catalog, story))
}

/** The stories of the last 48 hours, newest first; right within five minutes at any time. */
export async function latestNews(): Promise<Story[]> {
  const { catalog } = await currentEdition()
  const first = (await newsTime()) - NEWS_PERIOD * 1000
  const older = catalog.stories.findIndex(({ published }) => Date.parse(published) < first)
  return catalog.stories.slice(0, older === -1 ? undefined : older)
}

/** A picture named in a story's text: its address and size, or undefined where no file is there. */
export function pictureIn(story: Pick<Story, 'address'>, src: string): PictureFile | undefined {
  return findPicture(CONTENT, `articles/${posix.dirname(story.address)}`, src)
}

/** Paths below `/media/` of the pictures that lie beside public stories: lead pictures and figures. */
export async function storyPictures(): Promise<string[]> {
  const { catalog } = await currentEdition()
  const sources = catalog.stories.flatMap((story) => {
    const figures = [...prepareSource(story.body).matchAll(FIGURE)].map((match) => match[1] ?? match[2] ?? '')
    return [story.image?.src, ...figures.map((src) => pictureIn(story, src)?.src)]
  })
  const beside = sources.flatMap((src) =>
    src?.startsWith(MEDIA_ADDRESS) ? src.slice(MEDIA_ADDRESS.length + 1) : [],
  )
  return [...new Set(beside)]
}

/** A picture beside a public story: its bytes and media type; undefined where no public story shows it. */
export async function storyPicture(path: string) {
  return (await storyPictures()).includes(path) ? readStoryPicture(CONTENT, path) : undefined
}

/** Eight hex digits that change with the bytes of a story's lead picture; undefined where it has none. */
export function leadPictureVersion({ image }: Pick<Story, 'image'>): string | undefined {
  return image && pictureVersion(CONTENT, image.src)
}

/** A lead picture by the address that it is served at: its bytes; undefined where no public story shows it. */
export async function leadPicture(src: string): Promise<{ bytes: Uint8Array; version: string } | undefined> {
  const { catalog } = await currentEdition()
  const content = loadCurrent()
  content.leadPictures ??= new Set(catalog.stories.flatMap(({ image }) => image?.src ?? []))
  if (!content.leadPictures.has(src)) return undefined
  return { bytes: readPicture(CONTENT, src), version: pictureVersion(CONTENT, src) }
}

/** The present moment (milliseconds), kept until the next embargo ends, a day at most. */
async function editionTime(version: string): Promise<number> {
  'use cache'
  const now = Date.now()
  const { next } = embargoTimes(loadCurrent(version).releases, now)
  const seconds = next === undefined ? DAY : Math.min(DAY, Math.ceil((next - now) / 1000))
  // Below five minutes Next.js would leave the page out of the build; past `expire` nobody is served the old edition.
  cacheLife({
    stale: 300,
    revalidate: seconds,
    expire: next === undefined ? YEAR : Math.max(301, seconds + 1),
  })
  return now
}

/** The present moment (milliseconds), five minutes old at most. */
async function newsTime(): Promise<number> {
  'use cache'
  // With less than five minutes Next.js would leave what is made of it out of the build.
  cacheLife({ stale: 300, revalidate: 120, expire: 300 })
  return Date.now()
}

type Content = {
  version: string
  records: Records
  violations: Violation[]
  releases: readonly number[]
  catalog?: Catalog
  catalogOf?: number
  related?: Map<string, string[]>
  redirects?: Map<string, string>
  leadPictures?: Set<string>
}

let loaded: Content | undefined
let lookedAt = 0

function related(content: Content, catalog: Catalog, story: Story): Story[] {
  content.related ??= relateStories(catalog.stories.map(relatable))
  const addresses = content.related.get(story.address) ?? []
  return addresses.flatMap((address) => catalog.byAddress.get(address) ?? [])
}

/** Parsed once a process; in development anew after each change on disk. */
function loadCurrent(known?: string): Content {
  if (loaded !== undefined && (process.env.NODE_ENV === 'production' || known === loaded.version))
    return loaded
  // One request asks several times: look at the disk once for all of them.
  if (loaded !== undefined && performance.now() - lookedAt < 100) return loaded
  lookedAt = performance.now()
  const version = process.env.NODE_ENV === 'production' ? 'built' : contentVersion(CONTENT)
  if (loaded?.version === version) return loaded
  const { records, violations } = loadContent(CONTENT)
  if (records === undefined || (process.env.NODE_ENV === 'production' && violations.length > 0))
    throw new ContentError(violations)
  loaded = { version, records, violations, releases: releaseTimes(records.articles) }
  return loaded
}
