import type {
  Article,
  Author,
  FrontBlock,
  Page,
  Publication,
  Records,
  Section,
  Storyline,
  Topic,
  Withdrawal,
} from '@/lib/content/schema'
import { feedIds } from './feed-ids'
import { StoryIndex } from './story-index'

/** A public story with its references resolved. */
export type Story = Omit<
  Article,
  'authors' | 'topics' | 'storyline' | 'section' | 'draft' | 'withdrawn' | 'redirectFrom' | 'guid'
> & {
  /** `/world/uk-ambassador-resigns` */
  href: string
  /** The id in feeds: doesn't change when headline, address or host do. */
  guid: string
  kicker: string
  section: Section
  authors: Author[]
  topics: Topic[]
  storyline?: Storyline
}

/** What a reader may see at one moment: only public stories are in it, each list newest first. */
export type Catalog = {
  publication: Publication
  sections: readonly Section[]
  front: readonly FrontBlock[]
  authors: ReadonlyMap<string, Author>
  topics: ReadonlyMap<string, Topic>
  storylines: ReadonlyMap<string, Storyline>
  pages: ReadonlyMap<string, Page>
  stories: readonly Story[]
  /** The first `count` of them: the others stay as they are. */
  newest(count: number): Story[]
  byAddress: Pick<ReadonlyMap<string, Story>, 'get' | 'has'>
  /** Present and former addresses of withdrawn stories: links to them are rendered as plain text. */
  withdrawn: ReadonlySet<string>
  bySection: StoryIndex
  byTopic: StoryIndex
  byAuthor: StoryIndex
  byStoryline: StoryIndex
  /** Keys `2019` and `2019/07`, in the publication's time zone. */
  byDate: StoryIndex
}

/**
 * The one place that decides whether a story may be seen: not a draft, its time has come, not withdrawn.
 * `now` in milliseconds since the epoch.
 */
export function isPublic(article: Pick<Article, 'draft' | 'published' | 'withdrawn'>, now: number): boolean {
  return !article.draft && article.withdrawn === undefined && Date.parse(article.published) <= now
}

/** When and why a story that readers have seen was withdrawn; undefined for every other, whatever its file says. */
export function withdrawalOf({
  withdrawn,
  ...article
}: Pick<Article, 'draft' | 'published' | 'withdrawn'>): Withdrawal | undefined {
  return withdrawn !== undefined && isPublic(article, Date.parse(withdrawn.at)) ? withdrawn : undefined
}

/** When each story that is neither draft nor withdrawn becomes public (milliseconds since the epoch), in order. */
export function releaseTimes(articles: readonly Article[]): number[] {
  return articles
    .filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
    .map(({ published }) => Date.parse(published))
    .sort((a, b) => a - b)
}

/** When the set of public stories last changed and will next change by itself (milliseconds; undefined: never). */
export function embargoTimes(releases: readonly number[], now: number): { last: number; next?: number } {
  // From the end: few stories of an archive lie in the future, and every page asks.
  const index = releases.findLastIndex((time) => time <= now)
  const next = releases[index + 1]
  return { last: releases[index] ?? 0, ...(next !== undefined && { next }) }
}

/** Stories by the time of publication, by address among equals. */
export function newestFirst<T extends Pick<Article, 'published' | 'address'>>(articles: readonly T[]): T[] {
  return articles
    .map((article) => ({ article, time: Date.parse(article.published) }))
    .sort((a, b) => b.time - a.time || (a.article.address < b.article.address ? -1 : 1))
    .map(({ article }) => article)
}

/**
 * Everything public at `now` (milliseconds), resolved, ordered and indexed. Expects records that `check` has passed.
 * Whatever takes the whole archive is made when it is asked for: a story's page needs little of it.
 */
export function createCatalog(records: Records, now: number): Catalog {
  const sections = new Map(records.sections.map((section) => [section.id, section]))
  const articles = newestFirst(
    records.articles.filter((article) => sections.has(article.section) && isPublic(article, now)),
  )
  const byAddress = new Map(articles.map((article) => [article.address, article]))
  const resolved = new Map<Article, Story>()
  const idOf = feedIds(records)
  const storyOf = (article: Article): Story => {
    const known = resolved.get(article)
    if (known !== undefined) return known
    const story = resolve(article, sections, records, idOf(article))
    resolved.set(article, story)
    return story
  }
  const indexBy = (keysOf: (article: Article) => readonly string[]) =>
    once(() => new StoryIndex(articles, keysOf, storyOf))
  const stories = once(() => articles.map(storyOf))
  const withdrawn = once(
    () =>
      new Set(
        records.articles
          .filter((article) => article.withdrawn !== undefined)
          .flatMap(({ address, redirectFrom }) => [address, ...redirectFrom.map((path) => path.slice(1))]),
      ),
  )
  const bySection = indexBy(({ section }) => [section])
  const byTopic = indexBy(({ topics }) => topics.filter((id) => records.topics.has(id)))
  const byAuthor = indexBy(({ authors = [] }) => authors.filter((id) => records.authors.has(id)))
  const byStoryline = indexBy(({ storyline }) =>
    storyline !== undefined && records.storylines.has(storyline) ? [storyline] : [],
  )
  const byDate = indexBy(monthsIn(records.publication.timeZone))
  return {
    publication: records.publication,
    sections: records.sections,
    front: records.front,
    authors: records.authors,
    topics: records.topics,
    storylines: records.storylines,
    pages: records.pages,
    byAddress: {
      has: (address) => byAddress.has(address),
      get: (address) => {
        const article = byAddress.get(address)
        return article && storyOf(article)
      },
    },
    newest: (count) => articles.slice(0, count).map(storyOf),
    get stories() {
      return stories()
    },
    get withdrawn() {
      return withdrawn()
    },
    get bySection() {
      return bySection()
    },
    get byTopic() {
      return byTopic()
    },
    get byAuthor() {
      return byAuthor()
    },
    get byStoryline() {
      return byStoryline()
    },
    get byDate() {
      return byDate()
    },
  }
}

/** Gives the keys of `byDate`. */
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
  guid: string,
): Story {
  const section = sections.get(article.section)
  if (section === undefined) throw new Error(`${article.address}: found no section \`${article.section}\``)
  const { draft, withdrawn, redirectFrom, ...fields } = article
  const topics = article.topics.flatMap((id) => records.topics.get(id) ?? [])
  const storyline = article.storyline === undefined ? undefined : records.storylines.get(article.storyline)
  return {
    ...fields,
    href: `/${article.address}`,
    // Headers and XML need the encoded form of `https://example.org/日本`.
    ...(article.canonical !== undefined && { canonical: new URL(article.canonical).href }),
    guid,
    kicker: article.kicker ?? storyline?.name ?? topics[0]?.name ?? section.name,
    section,
    authors: (article.authors ?? []).flatMap((id) => records.authors.get(id) ?? []),
    topics,
    storyline,
  }
}
