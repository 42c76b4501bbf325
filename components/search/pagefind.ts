import type { LanguageIndex } from '@/lib/site/queries'

/** The part of Pagefind's interface in the browser that is used here (https://pagefind.app/docs/api/). */
export type PagefindInstance = {
  search(
    /** null: all stories */
    term: string | null,
    options: { filters?: Record<string, string[]>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<PagefindResponse>
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>
  /** Loads all filters, so that the next search counts the stories for each value. */
  filters(): Promise<FilterCounts>
}

type PagefindResponse = {
  results: readonly PagefindResult[]
  /** Numbers of the results, and of all stories without the search's filters. Only for filters that are loaded. */
  filters: FilterCounts
  totalFilters: FilterCounts
}
type PagefindResult = { id: string; score: number; data(): Promise<Fragment> }
/** Number of stories by filter and value. */
export type FilterCounts = Record<string, Record<string, number>>
export type Fragment = {
  url: string
  content: string
  excerpt: string
  meta: Record<string, string>
  filters: Record<string, string[]>
}

type Module = { createInstance(options: Record<string, unknown>): PagefindInstance }

/** Milliseconds after which loading an index fails. */
const LONGEST = 30_000

/** The name of a filter that Pagefind adds to each bundle: its position. */
export const SHARD = 'shard'

/**
 * Loads the index of a language in an instance of Pagefind of its own: an instance keeps the WebAssembly of its first
 * language, which stems the words of that language only.
 * @param root the folder of the bundles
 */
export async function openIndex(
  { language, bundles }: LanguageIndex,
  root: string,
): Promise<PagefindInstance> {
  const [oldest, ...rest] = bundles.map((bundle, shard) => ({
    path: `${root}/${bundle}/`,
    // Bundles never change, so Pagefind needn't add the time to their URLs.
    options: { metaCacheTag: '1', baseUrl: '/', language, mergeFilter: { [SHARD]: String(shard) } },
  }))
  if (oldest === undefined) throw new Error(`Found no index of stories in ${language}`)
  // The oldest bundle changes least often, so browsers probably have its worker and WebAssembly in their cache.
  // Pagefind waits five seconds for its worker. The file is loaded into the browser's cache first, which may take
  // longer on a slow connection.
  await expectFile(`${oldest.path}pagefind-worker.js`)
  const { createInstance }: Module = await import(/* turbopackIgnore: true */ `${oldest.path}pagefind.js`)
  const instance = createInstance({ ...oldest.options, basePath: oldest.path })
  // Without its WebAssembly, Pagefind would wait without end.
  const merged = Promise.all(rest.map(({ path, options }) => instance.mergeIndex(path, options)))
  await Promise.race([merged, failure(`the index of stories in ${language} after ${LONGEST / 1000} seconds`)])
  return instance
}

/** @throws Error if the server doesn't have the file */
async function expectFile(url: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: found status ${response.status}, expected 200`)
  await response.arrayBuffer()
}

function failure(missing: string): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Didn’t find ${missing}`)), LONGEST)
  })
}
