import { SEARCH_HREF } from '@/lib/site/routes'

/** The filters of the search page, as parameters of its URL. */
export const FILTERS = ['section', 'kind', 'topic', 'author', 'year'] as const
export type FilterName = (typeof FILTERS)[number]

/** What a reader searches for. Filters are ids; `year` is in digits. */
export type SearchRequest = {
  query: string
  filters: Readonly<Partial<Record<FilterName, string>>>
  order: 'relevance' | 'date'
}

/**
 * Maximum length of a query in characters. The rest is ignored, because each word takes time and loads a part of the
 * index.
 */
export const LONGEST_QUERY = 200

export const EMPTY_REQUEST: SearchRequest = { query: '', filters: {}, order: 'relevance' }

/** The request in the query of a URL: `?q=tide&section=city&order=date`. */
export function requestIn(search: string): SearchRequest {
  const parameters = new URLSearchParams(search)
  return {
    query: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY),
    filters: Object.fromEntries(FILTERS.flatMap((name) => pairIn(parameters, name))),
    order: parameters.get('order') === 'date' ? 'date' : 'relevance',
  }
}

function pairIn(parameters: URLSearchParams, name: FilterName): [FilterName, string][] {
  const value = parameters.get(name)
  return value ? [[name, value]] : []
}

/** The URL of the search page for a request. */
export function searchHref({ query, filters, order }: SearchRequest): string {
  const parameters = new URLSearchParams()
  if (query.trim() !== '') parameters.set('q', query)
  for (const name of FILTERS) {
    const value = filters[name]
    if (value !== undefined) parameters.set(name, value)
  }
  if (order === 'date') parameters.set('order', order)
  const search = parameters.toString()
  return search === '' ? SEARCH_HREF : `${SEARCH_HREF}?${search}`
}

export function hasFilters({ filters }: SearchRequest): boolean {
  return FILTERS.some((name) => filters[name] !== undefined)
}
