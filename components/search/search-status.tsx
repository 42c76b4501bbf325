import { hasFilters, type SearchRequest } from '@/lib/search/search-address'
import { filled, type SearchWords } from './search-words'
import type { Outcome } from './use-results'

type Props = {
  outcome: Outcome | undefined
  request: SearchRequest
  language: string
  words: SearchWords
  onRetry(): void
  onOrder(order: SearchRequest['order']): void
}

/** How many stories were found, and in which order they are; after a failure a button that tries again. */
export function SearchStatus({ outcome, request, language, words, onRetry, onOrder }: Props) {
  const isOrdered = outcome !== undefined && outcome !== 'failed' && outcome.results.total > 1
  return (
    <div className="search-status">
      <p role="status">{outcome !== undefined && statusOf(outcome, language, words)}</p>
      {outcome === 'failed' && (
        <button type="button" onClick={onRetry}>
          {words.tryAgain}
        </button>
      )}
      {isOrdered && (
        <p>
          <label htmlFor="order">{words.order}</label>{' '}
          <select
            id="order"
            value={request.order}
            onChange={({ target: { value } }) => onOrder(value === 'date' ? 'date' : 'relevance')}
          >
            <option value="relevance">{words.bestMatch}</option>
            <option value="date">{words.newestFirst}</option>
          </select>
        </p>
      )}
    </div>
  )
}

function statusOf(outcome: Outcome, language: string, words: SearchWords): string {
  if (outcome === 'failed') return words.searchFailed
  const { request, results } = outcome
  // No correction with filters: stories that the filters exclude may contain the words.
  return results.total === 0 && !hasFilters(request)
    ? `${filled(words.noResults, request.query)} ${words.noResultsHint}`
    : filled(words.resultCount, new Intl.NumberFormat(language).format(results.total))
}

type CorrectionProps = { outcome: Outcome | undefined; words: SearchWords; onAccept(query: string): void }

/** The words that a reader may have meant, to search for them. */
export function Correction({ outcome, words, onAccept }: CorrectionProps) {
  const correction = outcome === 'failed' ? undefined : outcome?.correction
  if (correction === undefined) return null
  const [before, after] = words.didYouMean.split('{query}')
  return (
    <p className="search-correction">
      {before}
      <button type="button" onClick={() => onAccept(correction)}>
        {correction}
      </button>
      {after}
    </p>
  )
}
