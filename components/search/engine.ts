import { type CardFacts, factsInUrl } from '@/lib/search/card-facts'
import { type ExcerptPart, excerptParts } from '@/lib/search/excerpt'
import { excerptOf, matchingRecords } from '@/lib/search/match-records'
import type { NewerStories } from '@/lib/search/newer-stories'
import { hasTerm, isPhrase, segmented, termsOf } from '@/lib/search/query-terms'
import { LONGEST_QUERY, type SearchRequest } from '@/lib/search/search-address'
import type { SearchRecord } from '@/lib/search/search-record'
import type { LanguageIndex } from '@/lib/site/queries'
import { type FilterCounts, type Fragment, openIndex, type PagefindInstance, SHARD } from './pagefind'

/** A story in the list of results. */
export type Hit = CardFacts & {
  href: string
  pictureForAll?: string
  language: string
  title: string
  standfirst: string
  kicker: string
  byline: string
  section: string
  kind: string
  excerpt: readonly ExcerptPart[]
}

export type Results = {
  total: number
  hits: readonly Hit[]
  /** Number of results by filter and value, for the filters that are loaded. */
  counts: FilterCounts
  /** The same without the filters of the request. */
  allCounts: FilterCounts
}

type Opened = { language: string; instance: PagefindInstance; shards: number }
type Found = { score: number; language: string; data(): Promise<Fragment> }
type ShardResults = {
  found: Found[]
  counts: FilterCounts
  allCounts: FilterCounts
  /** Whether the shard has the words of the query. */
  hasWords(): Promise<boolean>
}

type Sources = {
  languages: readonly LanguageIndex[]
  /** The folder of the bundles. */
  root: string
  /** The stories that have become public since the build. */
  newer(): Promise<NewerStories>
}

/**
 * Searches the index of the build and the stories that became public after it. Loads nothing before the first search.
 */
export class Engine {
  private opened: Promise<Opened>[] | undefined
  private isOpen = false

  constructor(private readonly sources: Sources) {}

  /** Starts to load the index; one promise for each language. */
  open(): Promise<Opened>[] {
    const { languages, root } = this.sources
    if (this.opened === undefined) {
      this.opened = languages.map(async (index) => ({
        language: index.language,
        instance: await openIndex(index, root),
        shards: index.bundles.length,
      }))
      Promise.all(this.opened).then(
        () => {
          this.isOpen = true
        },
        () => {
          // The failed promise isn't kept, so the next search tries again.
          this.opened = undefined
        },
      )
    }
    return this.opened
  }

  /** Loads the filters, so that results count the stories for each value. */
  async loadFilters(): Promise<void> {
    await Promise.all((await Promise.all(this.open())).map(({ instance }) => instance.filters()))
  }

  /**
   * The first `count` stories for a request, and the number of all. The first search has to load the indexes of all
   * languages; `onFirst` is called with the results of the first one that is loaded.
   */
  async search(asked: SearchRequest, count: number, onFirst?: (results: Results) => void): Promise<Results> {
    const request = { ...asked, query: asked.query.slice(0, LONGEST_QUERY) }
    const opened = this.open()
    if (onFirst !== undefined && !this.isOpen && opened.length > 1) {
      const first = await this.searchIn(opened.slice(0, 1), request, count)
      if (first.total > 0) onFirst(first)
    }
    return this.searchIn(opened, request, count)
  }

  private async searchIn(
    opened: readonly Promise<Opened>[],
    request: SearchRequest,
    count: number,
  ): Promise<Results> {
    const [newer, ...shards] = await Promise.all([
      this.sources.newer(),
      ...(await Promise.all(opened)).flatMap((index) =>
        Array.from({ length: index.shards }, (_, shard) => searchShard(index, shard, request)),
      ),
    ])
    const matching = matchingRecords(newer.records, request)
    const ofNewer = matching.map((record) => hitOfRecord(record, request.query))
    const best = (of: readonly ShardResults[]) =>
      bestOf(of, orderOf(request), Math.max(0, count - ofNewer.length))
    // The texts are loaded while the words are checked, because on a slow connection both take long. Nearly all shards
    // pass the check.
    const [first, ...checks] = await Promise.all([best(shards), ...shards.map(({ hasWords }) => hasWords())])
    const valid = shards.filter((_, place) => checks[place])
    const hits = valid.length === shards.length ? first : await best(valid)
    return {
      total: matching.length + valid.reduce((sum, shard) => sum + shard.found.length, 0),
      hits: [...ofNewer, ...hits].slice(0, count),
      counts: sumOf([...valid.map((shard) => shard.counts), ...matching.map(countsOf)]),
      allCounts: sumOf(valid.map((shard) => shard.allCounts)),
    }
  }
}

/** The results in one shard. */
async function searchShard(
  { language, instance }: Opened,
  shard: number,
  request: SearchRequest,
): Promise<ShardResults> {
  const { query, filters } = request
  const own = { [SHARD]: [String(shard)] }
  const chosen = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]))
  const term = query.trim() === '' ? null : segmented(query, language)
  const response = await instance.search(term, {
    filters: { ...chosen, ...own },
    ...(orderOf(request) === 'date' && { sort: { date: 'desc' } }),
  })
  const found = response.results.map(({ score, data }) => ({ score, language, data }))
  const hasWord = async (word: string) =>
    (await instance.search(`"${word}"`, { filters: own })).results.length > 0
  return {
    found,
    counts: response.filters,
    allCounts: response.totalFilters,
    hasWords: () => haveWords(found, query, hasWord),
  }
}

/**
 * Whether the results contain the words of a query. If no word begins with a term, Pagefind searches for the longest
 * word with which the term begins: `the` for `theatrx`.
 */
async function haveWords(
  [first]: readonly Found[],
  query: string,
  hasWord: (word: string) => Promise<boolean>,
): Promise<boolean> {
  if (first === undefined || isPhrase(query)) return true
  const { meta, content } = await first.data()
  const text = [...Object.values(meta), content].join(' ')
  // The result has another form of the word: see whether the shard has a word of this stem.
  for (const word of termsOf(query, first.language))
    if (!hasTerm(text, word, first.language) && !(await hasWord(word))) return false
  return true
}

/** The first results of shards. */
async function bestOf(
  shards: readonly ShardResults[],
  order: SearchRequest['order'],
  count: number,
): Promise<Hit[]> {
  const found =
    order === 'date'
      ? await newestOf(shards, count)
      : shards
          .flatMap((shard) => shard.found)
          .sort((a, b) => b.score - a.score)
          .slice(0, count)
  return Promise.all(found.map(async (one) => hitOf(await one.data(), one.language)))
}

/** Without a query, no story matches better than another. */
function orderOf({ query, order }: SearchRequest): SearchRequest['order'] {
  return query.trim() === '' ? 'date' : order
}

/** The newest stories of several shards, each sorted from the newest. */
async function newestOf(shards: readonly ShardResults[], count: number): Promise<Found[]> {
  const queues = shards.map(({ found }) => [...found])
  const publishedOf = async (one: Found | undefined) =>
    one === undefined ? Number.NEGATIVE_INFINITY : factsInUrl((await one.data()).url).published
  const heads = await Promise.all(queues.map(([head]) => publishedOf(head)))
  const newest: Found[] = []
  while (newest.length < count) {
    const latest = heads.indexOf(Math.max(...heads))
    const next = queues[latest]?.shift()
    if (next === undefined) break
    newest.push(next)
    heads[latest] = await publishedOf(queues[latest]?.[0])
  }
  return newest
}

function hitOf({ url, excerpt, meta, filters }: Fragment, language: string): Hit {
  return {
    ...factsInUrl(url),
    language,
    title: meta.title ?? '',
    standfirst: meta.standfirst ?? '',
    kicker: meta.kicker ?? '',
    byline: meta.byline ?? '',
    section: filters.section?.[0] ?? '',
    kind: filters.kind?.[0] ?? '',
    excerpt: excerptParts(excerpt),
  }
}

function hitOfRecord(record: SearchRecord, query: string): Hit {
  const { url, meta, filters, content, language } = record
  return {
    ...factsInUrl(url),
    ...meta,
    language,
    section: filters.section[0] ?? '',
    kind: filters.kind[0] ?? '',
    excerpt: excerptOf(content, query, language),
  }
}

function countsOf({ filters }: SearchRecord): FilterCounts {
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [name, Object.fromEntries(values.map((id) => [id, 1]))]),
  )
}

function sumOf(all: readonly FilterCounts[]): FilterCounts {
  const sum: FilterCounts = {}
  for (const counts of all)
    for (const [name, values] of Object.entries(counts)) {
      const total: Record<string, number> = sum[name] ?? {}
      sum[name] = total
      for (const [value, count] of Object.entries(values)) total[value] = (total[value] ?? 0) + count
    }
  return sum
}
