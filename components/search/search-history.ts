import { type SearchRequest, searchHref } from '@/lib/search/search-address'

/**
 * The state of an entry in the browser's history, so that going back shows the same results at the same scroll
 * position.
 */
export type Place = { count: number; y: number }

type Kept = { searchPlace?: Place }

/** The state of the current entry. */
export function placeInHistory(): Place | undefined {
  const state: Kept | null = history.state
  return state?.searchPlace
}

/** Stores the number of results that are shown, and the scroll position. */
export function keepPlace(count: number): void {
  const kept: Kept = { searchPlace: { count, y: scrollY } }
  history.replaceState({ ...history.state, ...kept }, '')
}

/** Shows the URL of a request, in a new entry of the history or in the current one. */
export function showAddress(request: SearchRequest, isNew: boolean): void {
  const { searchPlace: _, ...state }: Kept & Record<string, unknown> = history.state ?? {}
  const href = searchHref(request)
  if (isNew) history.pushState(state, '', href)
  else history.replaceState(state, '', href)
}
