import { cacheLife } from 'next/cache'
import { cache } from 'react'
import { readBuilt } from '@/lib/content/built-content'
import type { Content } from '@/lib/content/content-index'
import type { Article, Body, Withdrawal } from '@/lib/content/schema'
import type { Violation } from '@/lib/content/violation'
import { secondsToMidnight } from '@/lib/format/dates'
import { fetchPicture } from '@/lib/images/fetch-image'
import { MEDIA_ADDRESS, mediaTypeOf, picturesBeside } from '@/lib/images/media'
import {
  type Catalog,
  createCatalog,
  embargoTimes,
  isPublic,
  releaseTimes,
  type Story,
  withdrawalOf,
} from './catalog'
import { composeFront, type FrontPackage } from './front'

export { builtDirectory, builtOrigin } from '@/lib/content/built-content'
export type { Catalog, Story } from './catalog'
export { atomFeedId } from './feed-ids'
export type { FrontPackage } from './front'
export type { Crumb, Listing, StoryList } from './lists'
export {
  FRONT_CRUMB,
  findList,
  KINDS_WITH_FEEDS,
  listAt,
  listingAt,
  listsOf,
  paginate,
  prerenderedListings,
} from './lists'
export type { PublicUrl } from './public-urls'
export { publicUrls, sitemapParts } from './public-urls'

/** A story that readers don't see. */
export type Unseen = { story: Story; isDraft: boolean }

/** What the site shows at one moment, and that moment (milliseconds since the epoch). */
export type Edition = { catalog: Catalog; now: number }

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
  const version = await currentVersion()
  const now = await editionTime(version)
  return { catalog: catalogAt(await currentState(version), now), now }
})

/** Makes ready what the first request would wait for. */
export async function prepareEdition(): Promise<void> {
  catalogAt(await currentState(), Date.now())
}

/**
 * What is broken in the file of a story, for the page that stands in its place while a writer works on it.
 * Nothing in production: a build refuses broken content.
 */
export async function violationsAt(address: string): Promise<Violation[]> {
  if (process.env.NODE_ENV === 'production') return []
  const { now } = await currentEdition()
  const { readWritten } = await import('@/lib/content/dev-content')
  return readWritten().violationsAt(address, now)
}

/**
 * A draft or an embargoed story as it will look, for the writer who works on it. Nothing in production, where nobody
 * sees one.
 */
export async function unseenStory(address: string): Promise<Unseen | undefined> {
  if (process.env.NODE_ENV === 'production') return undefined
  const { now } = await currentEdition()
  const state = await currentState()
  const article = articleAt(state, address)
  if (article === undefined || article.withdrawn !== undefined || isPublic(article, now)) return undefined
  const { articles, ...rest } = state.index
  const ready = articles.map((one) => (one === article ? { ...article, draft: false } : one))
  const later = Math.max(now, Date.parse(article.published))
  const story = createCatalog({ ...rest, articles: ready }, later).byAddress.get(address)
  return story && { story, isDraft: article.draft }
}

/** When and why a story that readers have seen was withdrawn; undefined for an address that has none. */
export async function withdrawal(address: string): Promise<Withdrawal | undefined> {
  await currentEdition()
  const article = articleAt(await currentState(), address)
  return article && withdrawalOf(article)
}

/** Stories to read after this one, the editor's choice first. */
export async function relatedTo(story: Story, count: number): Promise<Story[]> {
  const { catalog } = await currentEdition()
  return related(await currentState(), catalog, story).slice(0, count)
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
  const state = await currentState()
  return composeFront(catalog, (story) => related(state, catalog, story))
}

/** The words of a story of the current edition. */
export function bodyOf({ address }: Pick<Story, 'address'>): Body {
  if (state === undefined) throw new Error('No edition has been asked for, and a story comes from one.')
  const known = state.bodies.get(address)
  if (known !== undefined) return known
  const body = state.content.bodyAt(placeOf(state, address))
  if (state.bodies.size === BODIES_KEPT) state.bodies.clear()
  state.bodies.set(address, body)
  return body
}

/** The stories of the last 48 hours, newest first; right within five minutes at any time. */
export async function latestNews(): Promise<Story[]> {
  const { catalog } = await currentEdition()
  const first = (await newsTime()) - NEWS_PERIOD * 1000
  const older = catalog.stories.findIndex(({ published }) => Date.parse(published) < first)
  return catalog.stories.slice(0, older === -1 ? undefined : older)
}

/** A picture beside a public story, by its path below `/media/`; undefined where no public story shows it. */
export async function storyPicture(
  path: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const { catalog } = await currentEdition()
  const state = await currentState()
  state.besideStories ??= new Set(picturesBeside(illustrated(state, catalog)))
  if (!state.besideStories.has(path)) return undefined
  const bytes = state.content.pictureAt(`${MEDIA_ADDRESS}/${path}`)
  return bytes && { bytes, type: mediaTypeOf(path) }
}

/** The stories whose pictures are shown: while a writer works, those that nobody sees yet as well. */
function illustrated({ index }: State, catalog: Catalog): readonly Pick<Article, 'image' | 'figures'>[] {
  if (process.env.NODE_ENV === 'production') return catalog.stories
  return index.articles.filter(({ withdrawn }) => withdrawn === undefined)
}

/** The version of a lead picture by the address that it is served at; undefined where no public story shows it. */
export async function leadPictureVersion(src: string): Promise<string | undefined> {
  const { catalog } = await currentEdition()
  const state = await currentState()
  state.leadPictures ??= new Map(
    catalog.stories.flatMap(({ image }) => (image ? [[image.src, image.version]] : [])),
  )
  return state.leadPictures.get(src)
}

/**
 * A picture of a public story by the address that it is served at: from this disk, else from the site at `origin`.
 * @throws Error where it is in neither place
 */
export async function pictureBytes(src: string, origin: string): Promise<Uint8Array> {
  return (await currentState()).content.pictureAt(src) ?? fetchPicture(src, origin)
}

/** The present moment (milliseconds), kept until the next embargo ends, and no longer than the publication's day. */
async function editionTime(version: string): Promise<number> {
  'use cache'
  const now = Date.now()
  const { index, releases } = await currentState(version)
  const { next } = embargoTimes(releases, now)
  const today = secondsToMidnight(now, index.publication)
  const seconds = next === undefined ? today : Math.min(today, Math.ceil((next - now) / 1000))
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

type State = {
  content: Content
  version: string
  index: Content['index']
  releases: readonly number[]
  /** By address. */
  bodies: Map<string, Body>
  /** By address: where a story is in the index. */
  places?: Map<string, number>
  catalog?: Catalog
  catalogOf?: number
  /** Versions of the lead pictures of public stories, by address. */
  leadPictures?: Map<string, string>
  /** Pictures beside public stories: their paths below `/media/`. */
  besideStories?: Set<string>
}

declare global {
  var broadsheetState: State | undefined
}

let state: State | undefined
const BUILT_VERSION = 'built'

/** What changes with any file while a writer works. Only inside a cache may they be read: a page is otherwise static. */
async function currentVersion(): Promise<string> {
  if (process.env.NODE_ENV === 'production') return BUILT_VERSION
  return (await import('@/lib/content/dev-content')).writtenVersion()
}

/**
 * In production what the build has noted, read once a process: the framework gives pages and other routes modules of
 * their own, so it is kept where all of them find it. In development the files, anew after each change.
 */
async function currentState(known?: string): Promise<State> {
  if (process.env.NODE_ENV === 'production') {
    globalThis.broadsheetState ??= stateOf(readBuilt(process.cwd()), BUILT_VERSION)
    state = globalThis.broadsheetState
    return state
  }
  const { readWritten } = await import('@/lib/content/dev-content')
  const written = readWritten(known)
  if (state?.content !== written) state = stateOf(written, written.version)
  return state
}

function stateOf(content: Content, version: string): State {
  const { index } = content
  return { content, version, index, releases: releaseTimes(index.articles), bodies: new Map() }
}

function catalogAt(state: State, now: number): Catalog {
  const { last } = embargoTimes(state.releases, now)
  if (state.catalog !== undefined && state.catalogOf === last) return state.catalog
  state.catalog = createCatalog(state.index, now)
  state.catalogOf = last
  state.leadPictures = undefined
  state.besideStories = undefined
  return state.catalog
}

function placeOf(state: State, address: string): number {
  const place = placesOf(state).get(address)
  if (place === undefined) throw new Error(`found no story at ${address}`)
  return place
}

function articleAt(state: State, address: string): Article | undefined {
  return state.index.articles[placesOf(state).get(address) ?? -1]
}

function placesOf(state: State): ReadonlyMap<string, number> {
  state.places ??= new Map(state.index.articles.map(({ address }, place) => [address, place]))
  return state.places
}

function related(state: State, catalog: Catalog, { address }: Story): Story[] {
  const { articles, related } = state.index
  return (related[placeOf(state, address)] ?? []).flatMap(
    (place) => catalog.byAddress.get(articles[place]?.address ?? '') ?? [],
  )
}
