import type { LanguageIndex } from '@/lib/site/queries'
import { SEARCH_PREFIX } from '@/lib/site/routes'

/** The part of Pagefind's interface in the browser that is used here (https://pagefind.app/docs/api/). */
export type PagefindInstance = {
  search(
    term: string | null,
    options: { filters?: Record<string, string[]>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<PagefindResponse>
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>
  filters(): Promise<FilterCounts>
}

export type PagefindResponse = {
  results: readonly PagefindResult[]
  filters: FilterCounts
  totalFilters: FilterCounts
}
export type PagefindResult = { id: string; score: number; data(): Promise<Fragment> }
/** Number of stories by filter and value. */
export type FilterCounts = Record<string, Record<string, number>>
export type Fragment = {
  url: string
  excerpt: string
  meta: Record<string, string>
  filters: Record<string, string[]>
}

type Module = { createInstance(options: Record<string, unknown>): PagefindInstance }

/** Bundles never change, so Pagefind needn't add the time to their URLs. */
const OPTIONS = { metaCacheTag: '1', baseUrl: '/', excerptLength: 30 }

/**
 * Loads the index of a language. It has a Pagefind of its own: a Pagefind keeps the WebAssembly of the first language that it
 * loads, which stems the words of that language only.
 */
export async function openIndex({ language, bundles }: LanguageIndex): Promise<PagefindInstance> {
  const [oldest, ...rest] = bundles.map((bundle) => `/${SEARCH_PREFIX}/${bundle}/`)
  if (oldest === undefined) throw new Error(`Found no index of stories in ${language}`)
  // The oldest bundle changes least, so browsers have its worker and WebAssembly in their cache.
  const { createInstance }: Module = await import(/* turbopackIgnore: true */ `${oldest}pagefind.js`)
  const instance = createInstance({ ...OPTIONS, basePath: oldest })
  await Promise.all(rest.map((path) => instance.mergeIndex(path, { ...OPTIONS, language })))
  return instance
}
