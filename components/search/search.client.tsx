'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import {
  EMPTY_REQUEST,
  hasFilters,
  LONGEST_QUERY,
  requestIn,
  type SearchRequest,
} from '@/lib/search/search-address'
import type { SearchIndex } from '@/lib/site/queries'
import { SEARCH_HREF } from '@/lib/site/routes'
import { Engine } from './engine'
import { Filters, type ValueNames } from './filters'
import { HitList, type Place } from './hit-list'
import { keepPlace, placeInHistory, showAddress } from './search-history'
import { filled, type SearchWords } from './search-words'
import { searchSources } from './sources'
import { type Outcome, useResults } from './use-results'

const PAGE_SIZE = 10

type Props = {
  index: SearchIndex
  /** The names of sections and kinds of stories. */
  names: Readonly<Record<'section' | 'kind', Readonly<Record<string, string>>>>
  place: Place
  words: SearchWords
  /** Shown before something is searched for. */
  children: ReactNode
}

/**
 * The search field and its results. Can't be a server component: the index is searched in the browser, as the reader
 * types.
 */
export function Search({ index, names, place, words, children }: Props) {
  const [sources] = useState(() => searchSources(index))
  const [engine] = useState(() => new Engine(sources))
  const [request, setRequest] = useState(EMPTY_REQUEST)
  const [count, setCount] = useState(PAGE_SIZE)
  const [revision, setRevision] = useState(0)
  const [moreNames, setMoreNames] = useState<ValueNames>({})
  const outcome = useResults({ engine, vocabulary: sources.vocabulary }, request, count, revision)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const filters = useRef<HTMLElement>(null)
  /** The index of the result that gets the focus when it is shown. */
  const focusNext = useRef<number>(undefined)
  /** Whether the current entry of the history changes while the reader types. */
  const isTyping = useRef(false)
  /** Where to scroll to when results are shown. */
  const returnTo = useRef<number>(undefined)

  useEffect(() => {
    const read = () => {
      const asked = requestIn(location.search)
      const kept = placeInHistory()
      setRequest(asked)
      setCount(kept?.count ?? PAGE_SIZE)
      returnTo.current = kept?.y
      isTyping.current = false
      if (asked.query === '' && kept === undefined) field.current?.focus({ preventScroll: true })
    }
    // On this page, a link to the search page moves the focus to the field. The masthead has such a link, and the key
    // `/` follows it.
    const stay = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const opensElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey
      if (link?.getAttribute('href') !== SEARCH_HREF || opensElsewhere) return
      event.preventDefault()
      field.current?.select()
      field.current?.focus()
    }
    read()
    addEventListener('popstate', read)
    addEventListener('click', stay, true)
    return () => {
      removeEventListener('popstate', read)
      removeEventListener('click', stay, true)
    }
  }, [])

  useEffect(() => {
    const keep = () => keepPlace(count)
    addEventListener('pagehide', keep)
    return () => removeEventListener('pagehide', keep)
  }, [count])

  useEffect(() => {
    const next = list.current?.querySelectorAll('a')[focusNext.current ?? -1]
    if (next !== undefined) {
      next.focus()
      focusNext.current = undefined
    }
    if (outcome === undefined || returnTo.current === undefined) return
    scrollTo(0, returnTo.current)
    returnTo.current = undefined
  }, [outcome])

  const isFiltered = hasFilters(request)
  const isWaiting = outcome === undefined && (isFiltered || request.query.trim().length > 1)
  const change = (changed: SearchRequest, { typing }: { typing: boolean }) => {
    const isNew = typing ? !isTyping.current && request.query !== '' : true
    isTyping.current = typing
    focusNext.current = undefined
    setRequest(changed)
    setCount(PAGE_SIZE)
    showAddress(changed, isNew)
  }
  const openFilters = () => {
    Promise.all([engine.loadFilters(), sources.names()]).then(
      ([, { author, topic }]) => {
        setMoreNames({ author, topic })
        setRevision((former) => former + 1)
      },
      // The search reports that the index can't be loaded, so this error needs no message.
      (error) => console.error(error),
    )
  }
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const stops = [field.current, ...(list.current?.querySelectorAll('a') ?? [])]
    const at = stops.findIndex((stop) => stop !== null && stop === document.activeElement)
    const next = stops[at + step]
    if (step === 0 || at === -1 || !next) return
    event.preventDefault()
    next.focus()
  }

  const results = outcome === undefined || outcome === 'failed' ? undefined : outcome.results
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside, which are the controls
    <div className="search" onKeyDown={move}>
      <search>
        <form
          className="scripted"
          action={SEARCH_HREF}
          onSubmit={(event) => {
            event.preventDefault()
            isTyping.current = false
          }}
        >
          <label htmlFor="q">{words.searchStories}</label>
          <input
            ref={field}
            id="q"
            name="q"
            type="search"
            dir="auto"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={LONGEST_QUERY}
            aria-describedby="q-note"
            value={request.query}
            onFocus={() => engine.open()}
            onChange={({ target }) => change({ ...request, query: target.value }, { typing: true })}
          />
          <p id="q-note" className="by">
            {words.searchDeck}
          </p>
          <details open={isFiltered} onToggle={({ currentTarget }) => currentTarget.open && openFilters()}>
            <summary ref={filters}>{words.filters}</summary>
            <div className="search-filters">
              <Filters
                request={request}
                results={results}
                names={{ ...names, ...moreNames }}
                language={place.language}
                words={words}
                onChange={(changed) => change(changed, { typing: false })}
              />
            </div>
            {isFiltered && (
              <button
                type="button"
                onClick={() => {
                  change({ ...request, filters: {} }, { typing: false })
                  // The button disappears, so the focus needs another place.
                  filters.current?.focus()
                }}
              >
                {words.clearFilters}
              </button>
            )}
          </details>
        </form>
      </search>
      <div className="search-status">
        <p role="status">{outcome !== undefined && statusOf(outcome, place.language, words)}</p>
        {outcome === 'failed' && (
          <button type="button" onClick={() => setRevision(revision + 1)}>
            {words.tryAgain}
          </button>
        )}
        {results !== undefined && results.total > 1 && (
          <p>
            <label htmlFor="order">{words.order}</label>{' '}
            <select
              id="order"
              value={request.order}
              onChange={({ target: { value } }) =>
                change({ ...request, order: value === 'date' ? 'date' : 'relevance' }, { typing: false })
              }
            >
              <option value="relevance">{words.bestMatch}</option>
              <option value="date">{words.newestFirst}</option>
            </select>
          </p>
        )}
      </div>
      {outcome !== undefined && outcome !== 'failed' && outcome.correction !== undefined && (
        <Correction
          correction={outcome.correction}
          words={words}
          onAccept={(query) => change({ ...request, query }, { typing: false })}
        />
      )}
      <div ref={list} onClickCapture={() => keepPlace(count)}>
        {results !== undefined && <HitList hits={results.hits} place={place} kinds={names.kind} />}
      </div>
      {results !== undefined && results.total > results.hits.length && (
        <button
          type="button"
          onClick={() => {
            // The button moves down or disappears, so the focus goes to the first new result.
            focusNext.current = results.hits.length
            setCount(count + PAGE_SIZE)
          }}
        >
          {words.moreResults}
        </button>
      )}
      <div hidden={isWaiting || (results !== undefined && results.total > 0)}>{children}</div>
    </div>
  )
}

type CorrectionProps = { correction: string; words: SearchWords; onAccept(query: string): void }

function Correction({ correction, words, onAccept }: CorrectionProps) {
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

function statusOf(outcome: Outcome, language: string, words: SearchWords): string {
  if (outcome === 'failed') return words.searchFailed
  const { request, results } = outcome
  // No correction with filters: stories that the filters exclude may contain the words.
  return results.total === 0 && !hasFilters(request)
    ? `${filled(words.noResults, request.query)} ${words.noResultsHint}`
    : filled(words.resultCount, new Intl.NumberFormat(language).format(results.total))
}
