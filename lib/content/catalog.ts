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
} from './schema'

/** A public story with its references resolved. */
export type Story = Omit<
  Article,
  'authors' | 'topics' | 'storyline' | 'section' | 'draft' | 'withdrawn' | 'redirectFrom'
> & {
  /** `/world/uk-ambassador-resigns` */
  href: string
  /** The address it had first: stays when headline and address change, so feeds know the story by it. */
  firstHref: string
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
  byAddress: ReadonlyMap<string, Story>
  bySection: Index
  byTopic: Index
  byAuthor: Index
  byStoryline: Index
  /** Keys `2019` and `2019/07`, in the publication's time zone. */
  byDate: Index
}

type Index = ReadonlyMap<string, readonly Story[]>

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

/** Everything public at `now` (milliseconds), resolved, ordered and indexed. Expects records that `check` has passed. */
export function createCatalog(records: Records, now: number): Catalog {
  const sections = new Map(records.sections.map((section) => [section.id, section]))
  const stories = records.articles
    .filter((article) => isPublic(article, now))
    .flatMap((article) => {
      const section = sections.get(article.section)
      return section === undefined ? [] : [resolve(article, section, records)]
    })
  const times = new Map(stories.map((story) => [story, Date.parse(story.published)]))
  stories.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a.address < b.address ? -1 : 1))
  const month = new Intl.DateTimeFormat('en-CA', {
    timeZone: records.publication.timeZone,
    year: 'numeric',
    month: '2-digit',
  })
  return {
    publication: records.publication,
    sections: records.sections,
    front: records.front,
    authors: records.authors,
    topics: records.topics,
    storylines: records.storylines,
    pages: records.pages,
    stories,
    byAddress: new Map(stories.map((story) => [story.address, story])),
    bySection: indexBy(stories, (story) => [story.section.id]),
    byTopic: indexBy(stories, (story) => story.topics.map((topic) => topic.id)),
    byAuthor: indexBy(stories, (story) => story.authors.map((author) => author.id)),
    byStoryline: indexBy(stories, (story) => (story.storyline ? [story.storyline.id] : [])),
    byDate: indexBy(stories, (story) => {
      const [year = '', monthOfYear = ''] = month.format(times.get(story)).split('-')
      return [year, `${year}/${monthOfYear}`]
    }),
  }
}

function resolve(article: Article, section: Section, records: Records): Story {
  const { draft, withdrawn, redirectFrom, ...fields } = article
  const topics = article.topics.flatMap((id) => records.topics.get(id) ?? [])
  const storyline = article.storyline === undefined ? undefined : records.storylines.get(article.storyline)
  return {
    ...fields,
    href: `/${article.address}`,
    firstHref: redirectFrom[0] ?? `/${article.address}`,
    kicker: article.kicker ?? storyline?.name ?? topics[0]?.name ?? section.name,
    section,
    authors: (article.authors ?? []).flatMap((id) => records.authors.get(id) ?? []),
    topics,
    storyline,
  }
}

function indexBy(stories: readonly Story[], keysOf: (story: Story) => readonly string[]): Index {
  const index = new Map<string, Story[]>()
  for (const story of stories)
    for (const key of new Set(keysOf(story))) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [story])
      else list.push(story)
    }
  return index
}
