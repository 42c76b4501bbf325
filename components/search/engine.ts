import { type CardFacts, factsInUrl } from '@/lib/search/card-facts'
import { type ExcerptPart, excerptParts } from '@/lib/search/excerpt'
import type { SearchRequest } from '@/lib/search/search-address'
import type { LanguageIndex } from '@/lib/site/queries'
import { type FilterCounts, openIndex, type PagefindInstance, type PagefindResult } from './pagefind'

/** A story as a result shows it. */
export type Hit = CardFacts & {
  href: string
  language: string
  title: string
  standfirst: string
  kicker: string
  byline: string
  section: string
  kind: string
  excerpt: readonly ExcerptPart[]
}

export type Results = { total: number; hits: readonly Hit[] }

type Opened = { language: string; instance: PagefindInstance }
type Found = PagefindResult & { language: string }

/** Chinese, Japanese and Thai put no spaces between words. */
const WITHOUT_SPACES = new Set(['zh', 'ja', 'th'])

/** Searches the index in the browser. It is loaded with the first search. */
export class Engine {
  private opened: Promise<Opened[]> | undefined

  constructor(private readonly languages: readonly LanguageIndex[]) {}

  /** Starts to load the index. */
  open(): Promise<Opened[]> {
    this.opened ??= Promise.all(
      this.languages.map(async (index) => ({ language: index.language, instance: await openIndex(index) })),
    ).catch((error) => {
      // The next search tries again.
      this.opened = undefined
      throw error
    })
    return this.opened
  }

  /** The first `count` stories for a request. */
  async search(request: SearchRequest, count: number): Promise<Results> {
    const found = await this.find(request)
    const hits = await Promise.all(found.slice(0, count).map(hitOf))
    return { total: found.length, hits }
  }

  private async find({ query, filters, order }: SearchRequest): Promise<Found[]> {
    const chosen = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]))
    const all = await Promise.all(
      (await this.open()).map(async ({ language, instance }) => {
        const { results } = await instance.search(segmented(query, language), {
          filters: chosen,
          ...(order === 'date' && { sort: { date: 'desc' } }),
        })
        return results.map((result) => ({ ...result, language }))
      }),
    )
    return all.flat().sort((a, b) => b.score - a.score)
  }

  /** The number of stories for each value of each filter. */
  async counts(): Promise<FilterCounts> {
    const all = await Promise.all((await this.open()).map(({ instance }) => instance.filters()))
    return all[0] ?? {}
  }
}

/** A query with spaces between its words. */
function segmented(query: string, language: string): string {
  if (!WITHOUT_SPACES.has(language)) return query
  return Array.from(
    new Intl.Segmenter(language, { granularity: 'word' }).segment(query),
    ({ segment }) => segment,
  ).join(' ')
}

async function hitOf({ data, language }: Found): Promise<Hit> {
  const { url, excerpt, meta, filters } = await data()
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
