import type { Finding } from '@/lib/content/finding'
import { isPublic, withdrawalOf } from '@/lib/content/publishing-state'
import type { Body, StoryHistory, Withdrawal } from '@/lib/content/schema'
import { type Catalog, createCatalog, type Story } from './catalog'
import { currentContent, loadedContent } from './current-content'
import { currentEdition, recentTime } from './edition'
import { composeFront, type FrontPackage } from './front'
import { entriesOfPage, type LivePart } from './live-parts'
import { UPDATES_PAGE } from './routes'

export { builtDirectory, builtOrigin, verifyBuild } from '@/lib/content/built-content'
export { isCorrection } from '@/lib/content/publishing-state'
export type { Catalog, Story } from './catalog'
export { type CorrectionNote, type CorrectionsPage, correctionsAt, correctionsOf } from './corrections'
export { currentEdition, editionEnd, editionKey, prepareEdition } from './edition'
export { atomFeedId } from './feed-ids'
export type { FrontPackage } from './front'
export type { Crumb, Listing, StoryList } from './lists'
export {
  findList,
  frontCrumb,
  KINDS_WITH_FEEDS,
  listAt,
  listingAt,
  listsOf,
  numberedTitle,
  prerenderedListings,
  storyCrumbs,
} from './lists'
export type { LivePart, NewestPart, UpdatesPage } from './live-parts'
export { newestEntries } from './live-parts'
export { publicPicture } from './pictures'
export type { PublicUrl } from './public-urls'
export { publicUrls } from './public-urls'
export type { LanguageIndex, SearchIndex } from './search-index'
export { searchIndex } from './search-index'

/** A story that isn't public, for its preview in development. */
export type UnpublishedStory = { story: Story; isDraft: boolean }

/** How long news sitemaps list a story, in milliseconds (Google News: articles of the last two days). */
const NEWS_PERIOD = 2 * 86_400_000

/**
 * Reads the texts of the first and the last story from disk.
 * @throws Error if files of the build are missing or cut
 */
export async function readStoredTexts(): Promise<void> {
  const { content } = await currentContent()
  content.bodyAt(0)
  content.bodyAt(content.index.articles.length - 1)
}

/** Errors in the file of a story. Empty in production: a build refuses content with errors. */
export async function findingsAt(address: string): Promise<Finding[]> {
  if (process.env.NODE_ENV === 'production') return []
  const { now } = await currentEdition()
  const { readDevContent } = await import('@/lib/content/dev-content')
  return (await readDevContent()).storyProblems(address, now)
}

/** Errors in all content files except those of stories. Empty in production. */
export async function siteProblems(): Promise<Finding[]> {
  if (process.env.NODE_ENV === 'production') return []
  const { now } = await currentEdition()
  const { readDevContent } = await import('@/lib/content/dev-content')
  return (await readDevContent()).siteProblems(now)
}

/** A draft or an embargoed story, for its preview. Undefined in production. */
export async function unpublishedStory(address: string): Promise<UnpublishedStory | undefined> {
  if (process.env.NODE_ENV === 'production') return undefined
  const { now } = await currentEdition()
  const site = await currentContent()
  const article = site.article(address)
  if (article === undefined || article.withdrawn !== undefined || isPublic(article, now)) return undefined
  const { articles, ...rest } = site.content.index
  const ready = articles.map((one) => (one === article ? { ...article, draft: false } : one))
  const later = Math.max(now, Date.parse(article.published))
  const story = createCatalog({ ...rest, articles: ready }, later).byAddress.get(address)
  return story && { story, isDraft: article.draft }
}

/** When and why a published story was withdrawn; undefined for every other address. */
export async function withdrawal(address: string): Promise<Withdrawal | undefined> {
  await currentEdition()
  const article = (await currentContent()).article(address)
  return article && withdrawalOf(article)
}

/** How many related stories a page shows. */
const RELATED = 4

/** Stories to read after this one, the editor's choice first. */
export async function relatedTo(story: Story): Promise<Story[]> {
  const { catalog } = await currentEdition()
  return (await currentContent()).related(catalog, story).slice(0, RELATED)
}

/** All public stories of a story's storyline, oldest first; empty if it has none. */
export async function storylineParts(story: Story): Promise<Story[]> {
  const { catalog } = await currentEdition()
  return story.storyline === undefined
    ? []
    : [...(catalog.byStoryline.get(story.storyline.id) ?? [])].reverse()
}

/** The blocks of the front page with their stories. */
export async function frontPage(): Promise<FrontPackage[]> {
  const { catalog } = await currentEdition()
  const content = await currentContent()
  return composeFront(catalog, (story) => content.related(catalog, story))
}

/** The body of a story that comes from `currentEdition`. */
export function bodyOf(story: Pick<Story, 'address'>): Body {
  return loadedContent().body(story)
}

/** A page of a live story's entries, at a path such as `city/hearing/updates/3`; undefined if there is none. */
export function formerUpdatesAt(
  { byAddress }: Catalog,
  path: string,
): { story: Story; live: LivePart; page: number } | undefined {
  const page = Number(UPDATES_PAGE.exec(path)?.[1])
  const story = Number.isNaN(page) ? undefined : byAddress.get(path.replace(UPDATES_PAGE, ''))
  const live = story && entriesOfPage(story, bodyOf(story), page)
  return story && live && { story, live, page }
}

/** The changes of a public story since it was published; undefined if no history is recorded. */
export function historyOf(story: Pick<Story, 'address'>): StoryHistory | undefined {
  return loadedContent().content.historyOf(story.address)
}

/** The stories of the last 48 hours, newest first; correct within five minutes. */
export async function latestNews(): Promise<Story[]> {
  const { catalog } = await currentEdition()
  const first = (await recentTime()) - NEWS_PERIOD
  const older = catalog.stories.findIndex(({ published }) => Date.parse(published) < first)
  return catalog.stories.slice(0, older === -1 ? undefined : older)
}
