import {
  correctionMarkEnd,
  isCorrection,
  isLicensed,
  isPublic,
  lastChange,
  latestCorrection,
  liveEnd,
  newestFirst,
} from '@/lib/content/publishing-state'
import type {
  Article,
  Author,
  FrontBlock,
  Kind,
  Page,
  Publication,
  Records,
  Section,
  Storyline,
  Topic,
} from '@/lib/content/schema'
import { listText } from '@/lib/format/lists'
import { wordsOf } from '@/lib/words/words'
import { feedIds } from './feed-ids'
import { StoryIndex } from './story-index'
import { encodedPath, pathOf } from './url-path'

/** A public story with its references resolved. */
export type Story = Omit<
  Article,
  | 'authors'
  | 'topics'
  | 'storyline'
  | 'section'
  | 'draft'
  | 'withdrawn'
  | 'redirectFrom'
  | 'guid'
  | 'live'
  | 'translationOf'
> & {
  /** `/world/uk-ambassador-resigns`; encoded, if it has other letters. */
  href: string
  /** The id in feeds. It stays the same when the headline, the address or the host changes. */
  guid: string
  kicker: string
  /** The kind that the story is labelled as: `news` for a live story whose coverage has ended. */
  labelKind: Kind
  /** The label of that kind, in the publication’s language. News has none. */
  label?: string
  /**
   * ‘Corrected’ or ‘Clarified’, in the publication’s language, in the week after a correction: links to the story show
   * it.
   */
  correctionMark?: string
  /** Whether another story is the original. */
  isTranslation: boolean
  section: Section
  authors: Author[]
  /** The names of the authors, or the agency that the story is credited to. */
  byline: string
  topics: Topic[]
  storyline?: Storyline
  /** The time of the last entry on each page of a live story's entries, the oldest page first. */
  updatePages?: readonly string[]
}

/** Lists of public stories by key, each newest first. */
type Stories = StoryIndex<Article, Story>

/**
 * Everything that readers may see at one moment: public stories, each list newest first, and the authors, topics and
 * storylines that have a public story. The name of another topic could reveal a story under embargo.
 */
export type Catalog = {
  publication: Publication
  sections: readonly Section[]
  front: readonly FrontBlock[]
  /** The most read public stories, the most read first; empty if `npm run most-read` hasn't run. */
  mostRead: readonly Story[]
  authors: ReadonlyMap<string, Author>
  topics: ReadonlyMap<string, Topic>
  storylines: ReadonlyMap<string, Storyline>
  pages: ReadonlyMap<string, Page>
  stories: readonly Story[]
  /** The stories with corrections or clarifications, newest first. */
  corrected: readonly Story[]
  /** The newest `count` stories. Cheaper than the whole list, because the other stories aren't resolved. */
  newest(count: number): Story[]
  byAddress: Pick<ReadonlyMap<string, Story>, 'get' | 'has'>
  /**
   * The public editions of a story in several languages, itself included, the original first; empty for a story in one
   * language.
   */
  editionsOf(story: Pick<Story, 'address'>): readonly Story[]
  /** Present and former addresses of withdrawn stories: links to them are rendered as plain text. */
  withdrawn: ReadonlySet<string>
  bySection: Stories
  byTopic: Stories
  byAuthor: Stories
  byStoryline: Stories
  /** Keys `2019` and `2019/07`, in the publication's time zone. */
  byDate: Stories
}

/**
 * Everything public at a time (milliseconds since the epoch), resolved, ordered and indexed. Expects records that
 * `check` has passed. Lists are created when they are first used: a story's page needs few of them.
 * @param publicAt which stories are in the catalog; `Infinity`: all that are or will be public
 * @param now decides which pictures are licensed, which coverage is live and which corrections are marked
 */
export function createCatalog(records: Records, publicAt: number, now = publicAt): Catalog {
  const sections = new Map(records.sections.map((section) => [section.id, section]))
  const articles = newestFirst(
    records.articles.filter((article) => sections.has(article.section) && isPublic(article, publicAt)),
  )
  const byAddress = new Map(articles.map((article) => [article.address, article]))
  const resolved = new Map<Article, Story>()
  const idOf = feedIds(records)
  const storyOf = (article: Article): Story => {
    const known = resolved.get(article)
    if (known !== undefined) return known
    const story = resolve(article, sections, records, { guid: idOf(article), now })
    resolved.set(article, story)
    return story
  }
  const indexBy = (keysOf: (article: Article) => readonly string[]) =>
    new StoryIndex(articles, keysOf, storyOf)
  const bySection = indexBy(({ section }) => [section])
  const byTopic = indexBy(({ topics }) => topics.filter((id) => records.topics.has(id)))
  const byAuthor = indexBy(({ authors = [], live }) =>
    [...authors, ...(live?.authors ?? [])].filter((id) => records.authors.has(id)),
  )
  const byStoryline = indexBy(({ storyline }) =>
    storyline !== undefined && records.storylines.has(storyline) ? [storyline] : [],
  )
  const originals = new Set(articles.flatMap(({ translationOf }) => translationOf ?? []))
  const byOriginal = indexBy(({ address, translationOf = address }) =>
    originals.has(translationOf) ? [translationOf] : [],
  )
  const find = (address: string) => {
    const article = byAddress.get(address)
    return article && storyOf(article)
  }
  const stories = once(() => articles.map(storyOf))
  const corrected = once(() =>
    articles.filter(({ corrections }) => corrections.some(isCorrection)).map(storyOf),
  )
  const authors = once(() => within(records.authors, byAuthor))
  const topics = once(() => within(records.topics, byTopic))
  const storylines = once(() => within(records.storylines, byStoryline))
  return {
    publication: records.publication,
    sections: records.sections,
    front: records.front,
    mostRead: records.mostRead.flatMap((address) => find(address) ?? []),
    pages: records.pages,
    byAddress: { has: (address) => byAddress.has(address), get: find },
    editionsOf: ({ address }) => {
      const original = byAddress.get(address)?.translationOf ?? address
      const editions = byOriginal.get(original) ?? []
      const position = ({ isTranslation, language = '' }: Story) => (isTranslation ? language : '')
      return editions.length < 2 ? [] : [...editions].sort((a, b) => (position(a) < position(b) ? -1 : 1))
    },
    newest: (count) => articles.slice(0, count).map(storyOf),
    withdrawn: withdrawnAddresses(records.articles),
    bySection,
    byTopic,
    byAuthor,
    byStoryline,
    byDate: indexBy(monthsIn(records.publication.timeZone)),
    get stories() {
      return stories()
    },
    get corrected() {
      return corrected()
    },
    get authors() {
      return authors()
    },
    get topics() {
      return topics()
    },
    get storylines() {
      return storylines()
    },
  }
}

function withdrawnAddresses(articles: readonly Article[]): Set<string> {
  return new Set(
    articles
      .filter(({ withdrawn }) => withdrawn !== undefined)
      .flatMap(({ address, redirectFrom }) => [address, ...redirectFrom.map(pathOf)]),
  )
}

/** The records that have a public story. */
function within<T>(records: ReadonlyMap<string, T>, stories: Stories): ReadonlyMap<string, T> {
  return new Map([...records].filter(([id]) => stories.has(id)))
}

/** Returns a function that gives a story's keys of `byDate`. */
function monthsIn(timeZone: string): (article: Article) => readonly string[] {
  const month = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' })
  return ({ published }) => {
    const [year = '', monthOfYear = ''] = month.format(Date.parse(published)).split('-')
    return [year, `${year}/${monthOfYear}`]
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function resolve(
  article: Article,
  sections: ReadonlyMap<string, Section>,
  records: Records,
  { guid, now }: { guid: string; now: number },
): Story {
  const section = sections.get(article.section)
  if (section === undefined) throw new Error(`${article.address}: found no section \`${article.section}\``)
  const { draft, withdrawn, redirectFrom, translationOf, ...shown } = article
  const { image, live, kicker, canonical, authors: ids = [], topics: topicIds, ...named } = shown
  const { section: _, storyline: storylineId, guid: _guid, updated: _updated, ...fields } = named
  const authors = ids.flatMap((id) => records.authors.get(id) ?? [])
  const names = authors.map(({ name }) => name)
  const labelKind = article.kind === 'live' && liveEnd(article) <= now ? 'news' : article.kind
  const topics = topicIds.flatMap((id) => records.topics.get(id) ?? [])
  const storyline = storylineId === undefined ? undefined : records.storylines.get(storylineId)
  // `fields` come last: with properties after `...fields`, V8 would give each story a hidden class of its own, which takes
  // three times the memory.
  return {
    updated: lastChange(article) ?? article.updated,
    correctionMark: markOf(article, records.publication, now),
    image: image && isLicensed(image, now) ? image : undefined,
    updatePages: live?.pages,
    labelKind,
    label: labelKind === 'news' ? undefined : wordsOf(records.publication)(labelKind),
    href: encodedPath(article.address),
    isTranslation: translationOf !== undefined,
    // Headers and XML need the encoded form of `https://example.org/日本`.
    canonical: canonical && new URL(canonical).href,
    guid,
    kicker: kicker ?? storyline?.name ?? topics[0]?.name ?? section.name,
    section,
    authors,
    byline: listText(names, records.publication.language) || (article.credit ?? ''),
    topics,
    storyline,
    ...fields,
  }
}

function markOf(article: Article, publication: Publication, now: number): string | undefined {
  const latest = latestCorrection(article)
  return latest === undefined || correctionMarkEnd(latest, publication) <= now
    ? undefined
    : wordsOf(publication)(latest.kind === 'correction' ? 'correctedMark' : 'clarifiedMark')
}
