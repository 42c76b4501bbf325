import { useEffect, useRef, useState } from 'react'
import { hasFilters, type SearchRequest } from '@/lib/search/search-address'
import type { Engine, Results } from './engine'
import type { SearchSources } from './sources'

/** Queries of fewer letters wait for the next letter: very many words begin with them, which takes long. */
const SHORT = 4
/** Milliseconds of that wait. */
const PAUSE = 100

/** The results of a request; `failed` where the index couldn't be loaded. */
export type Outcome = { request: SearchRequest; results: Results; correction?: string } | 'failed'

/**
 * The outcome of a request. While it is searched for: that of the previous one; without a query and filters: undefined.
 * A change of `revision` searches again.
 */
export function useResults(
  { engine, vocabulary }: { engine: Engine; vocabulary: SearchSources['vocabulary'] },
  request: SearchRequest,
  count: number,
  revision: number,
): Outcome | undefined {
  const [outcome, setOutcome] = useState<Outcome>()
  // One search at a time. A request that was replaced before its turn isn't searched for.
  const last = useRef(Promise.resolve())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a reason to search again
  useEffect(() => {
    let isCurrent = true
    const show = (found: Outcome | undefined) => {
      if (isCurrent) setOutcome(found)
    }
    last.current = last.current.then(async () => {
      if (!isCurrent) return
      if (!isSearchable(request)) return show(undefined)
      if (request.query.trim().length < SHORT) await new Promise((resolve) => setTimeout(resolve, PAUSE))
      if (!isCurrent) return
      try {
        const results = await engine.search(request, count, (first) => show({ request, results: first }))
        show({ request, results })
        if (results.total > 0 || request.query.trim() === '' || !isCurrent) return
        const { correctedQuery } = await import('@/lib/search/vocabulary')
        // Without the vocabulary, the results are shown without a suggestion.
        const query = correctedQuery(request.query, await vocabulary().catch(() => []))
        if (query !== undefined && (await engine.search({ ...request, query }, 1)).total > 0)
          show({ request, results, correction: query })
      } catch (error) {
        console.error(error)
        show('failed')
      }
    })
    return () => {
      isCurrent = false
    }
  }, [engine, vocabulary, request, count, revision])
  return outcome
}

/** In Chinese, Japanese and Korean one character may be a word. */
const WORD_SIGN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u

/** One letter finds half of all stories and takes long. */
function isSearchable(request: SearchRequest): boolean {
  const query = request.query.trim()
  return query === '' ? hasFilters(request) : query.length > 1 || WORD_SIGN.test(query)
}
