import { join } from 'node:path'
import { cacheLife } from 'next/cache'
import { cache } from 'react'
import { type Catalog, createCatalog, embargoTimes, releaseTimes, type Story, withdrawalOf } from './catalog'
import { checkLoaded } from './check'
import { type ContentIndex, createIndex } from './content-index'
import { composeFront, type FrontPackage } from './front'
import {
  contentVersion,
  type Loaded,
  loadContent,
  MEDIA_ADDRESS,
  readBody,
  readIndex,
  readPicture,
} from './load'
import type { ArticleFile, Body, PageFile, Withdrawal } from './schema'
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
const INDEX = join(process.cwd(), '.broadsheet/index.json')
/** Bodies kept at hand: a page is rendered twice in a row. */
const BODIES_KEPT = 32
const DAY = 86_400
const YEAR = 365 * DAY
/** Seconds for which news sitemaps name a story (Google News: articles of the last two days). */
const NEWS_PERIOD = 2 * DAY

/**
 * The current edition. Pages that use it are rebuilt when the next embargo ends, and once a day.
 * @throws ContentError in development when a file that the whole site needs is broken
 */
export const currentEdition = cache(async (): Promise<Edition> => {
  const content = loadCurrent()
  const now = await editionTime(content.version)
  const { last } = embargoTimes(content.releases, now)
  if (content.catalog === undefined || content.catalogOf !== last) {
    content.catalog = createCatalog(content.index, now)
    content.catalogOf = last
    content.leadPictures = undefined
  }
  return { catalog: content.catalog, now }
})

/**
 * What is broken in the file of a story, for the page that stands in its place while a writer works on it.
 * Nothing in production: a build refuses broken content.
 */
export async function violationsAt(address: string): Promise<Violation[]> {
  const { now } = await currentEdition()
  const { files } = loadCurrent()
  if (files === undefined) return []
  const paths = [`content/articles/${address}.mdx`, `content/articles/${address}.md`]
  const isWanted = (record: ArticleFile | PageFile) => paths.includes(record.source.file)
  const { violations } = checkLoaded(files, CONTENT, now, isWanted)
  return violations.filter(({ path }) => paths.includes(path))
}

/** When and why a story that readers have seen was withdrawn; undefined for an address that has none. */
export async function withdrawal(address: string): Promise<Withdrawal | undefined> {
  await currentEdition()
  const article = loadCurrent().index.articles.find((one) => one.address === address)
  return article && withdrawalOf(article)
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

/** The words of a story. */
export function bodyOf({ file }: Pick<Story, 'file'>): Body {
  const { bodies } = loadCurrent()
  const known = bodies.get(file)
  if (known !== undefined) return known
  const body = readBody(CONTENT, file)
  if (bodies.size === BODIES_KEPT) bodies.clear()
  bodies.set(file, body)
  return body
}

/** The stories of the last 48 hours, newest first; right within five minutes at any time. */
export async function latestNews(): Promise<Story[]> {
  const { catalog } = await currentEdition()
  const first = (await newsTime()) - NEWS_PERIOD * 1000
  const older = catalog.stories.findIndex(({ published }) => Date.parse(published) < first)
  return catalog.stories.slice(0, older === -1 ? undefined : older)
}

/** Paths below `/media/` of the pictures that lie beside public stories: lead pictures and figures. */
export async function storyPictures(): Promise<string[]> {
  const { catalog } = await currentEdition()
  const sources = catalog.stories.flatMap(({ image, figures }) => [image, ...Object.values(figures)])
  const beside = sources.flatMap((picture) =>
    picture?.src.startsWith(MEDIA_ADDRESS) ? picture.src.slice(MEDIA_ADDRESS.length + 1) : [],
  )
  return [...new Set(beside)]
}

/** A picture beside a public story: its bytes and media type; undefined where no public story shows it. */
export async function storyPicture(path: string) {
  return (await storyPictures()).includes(path) ? readPicture(CONTENT, `${MEDIA_ADDRESS}/${path}`) : undefined
}

/** A lead picture by the address that it is served at: bytes and version; undefined where no public story shows it. */
export async function leadPicture(src: string): Promise<{ bytes: Uint8Array; version: string } | undefined> {
  const { catalog } = await currentEdition()
  const content = loadCurrent()
  content.leadPictures ??= new Map(
    catalog.stories.flatMap(({ image }) => (image ? [[image.src, image.version]] : [])),
  )
  const version = content.leadPictures.get(src)
  return version === undefined ? undefined : { bytes: readPicture(CONTENT, src).bytes, version }
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
  index: ContentIndex
  releases: readonly number[]
  /** In development, what the index was made from. */
  files?: Loaded
  /** By file. */
  bodies: Map<string, Body>
  catalog?: Catalog
  catalogOf?: number
  /** Versions of the lead pictures of public stories, by address. */
  leadPictures?: Map<string, string>
}

let loaded: Content | undefined
let lookedAt = 0

function related(content: Content, catalog: Catalog, story: Story): Story[] {
  const addresses = content.index.related.get(story.address) ?? []
  return addresses.flatMap((address) => catalog.byAddress.get(address) ?? [])
}

/** In production what the build has noted, read once a process; in development the files, anew after each change. */
function loadCurrent(known?: string): Content {
  if (process.env.NODE_ENV === 'production') {
    loaded ??= contentFrom(readIndex(INDEX), 'built')
    return loaded
  }
  if (loaded !== undefined && known === loaded.version) return loaded
  // One request asks several times: look at the disk once for all of them.
  if (loaded !== undefined && performance.now() - lookedAt < 100) return loaded
  lookedAt = performance.now()
  const version = contentVersion(CONTENT)
  if (loaded?.version === version) return loaded
  const files = loadContent(CONTENT)
  if (files.records === undefined) throw new ContentError(files.violations)
  loaded = { ...contentFrom(createIndex(files.records), version), files }
  return loaded
}

function contentFrom(index: ContentIndex, version: string): Content {
  return { version, index, releases: releaseTimes(index.articles), bodies: new Map() }
}
