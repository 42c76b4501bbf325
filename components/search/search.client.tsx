'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { hasFilters, type SearchRequest } from '@/lib/search/search-address'
import type { SearchIndex } from '@/lib/site/queries'
import { Engine } from './engine'
import { Filters, type ValueNames } from './filters'
import { HitList, type Place } from './hit-list'
import { FilterBox, SearchForm } from './search-form'
import { keepPlace } from './search-history'
import { Correction, SearchStatus } from './search-status'
import type { SearchWords } from './search-words'
import { searchSources } from './sources'
import { useLinkToField, useRequest } from './use-request'
import { useResults } from './use-results'

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
  const [revision, setRevision] = useState(0)
  const [moreNames, setMoreNames] = useState<ValueNames>({})
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  /** The index of the result that gets the focus when it is shown. */
  const focusNext = useRef<number>(undefined)
  const { request, count, returnTo, endTyping, showMore, ...asked } = useRequest(field)
  const outcome = useResults({ engine, vocabulary: sources.vocabulary }, request, count, revision)
  const results = outcome === undefined || outcome === 'failed' ? undefined : outcome.results
  useLinkToField(field)

  useEffect(() => {
    const next = list.current?.querySelectorAll('a')[focusNext.current ?? -1]
    if (next !== undefined) {
      next.focus()
      focusNext.current = undefined
    }
    if (outcome === undefined || returnTo.current === undefined) return
    scrollTo(0, returnTo.current)
    returnTo.current = undefined
  }, [outcome, returnTo])

  const change = (changed: SearchRequest, typing = false) => {
    focusNext.current = undefined
    asked.change(changed, { typing })
  }
  const searchAgain = () => setRevision((former) => former + 1)
  const openFilters = () => {
    Promise.all([engine.loadFilters(), sources.names()]).then(
      ([, { author, topic }]) => {
        setMoreNames({ author, topic })
        searchAgain()
      },
      // The search reports that the index can't be loaded, so this error needs no message.
      (error) => console.error(error),
    )
  }
  const isWaiting = outcome === undefined && (hasFilters(request) || request.query.trim().length > 1)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside, which are the controls
    <div
      className="search"
      onKeyDown={(event) => moveFocus(event, [field.current, ...(list.current?.querySelectorAll('a') ?? [])])}
    >
      <SearchForm
        field={field}
        request={request}
        words={words}
        onFocus={() => engine.open()}
        onType={(query) => change({ ...request, query }, true)}
        onSubmit={endTyping}
      >
        <FilterBox
          request={request}
          words={words}
          onOpen={openFilters}
          onClear={() => change({ ...request, filters: {} })}
        >
          <Filters
            request={request}
            results={results}
            names={{ ...names, ...moreNames }}
            language={place.language}
            words={words}
            onChange={change}
          />
        </FilterBox>
      </SearchForm>
      <SearchStatus
        outcome={outcome}
        request={request}
        language={place.language}
        words={words}
        onRetry={searchAgain}
        onOrder={(order) => change({ ...request, order })}
      />
      <Correction outcome={outcome} words={words} onAccept={(query) => change({ ...request, query })} />
      <div ref={list} onClickCapture={() => keepPlace(count)}>
        {results !== undefined && <HitList hits={results.hits} place={place} kinds={names.kind} />}
      </div>
      {results !== undefined && results.total > results.hits.length && (
        <button
          type="button"
          onClick={() => {
            // The button moves down or disappears, so the focus goes to the first new result.
            focusNext.current = results.hits.length
            showMore()
          }}
        >
          {words.moreResults}
        </button>
      )}
      <div hidden={isWaiting || (results !== undefined && results.total > 0)}>{children}</div>
    </div>
  )
}

/** Moves the focus with the arrow keys: from the field to the results, and between them. */
function moveFocus(event: KeyboardEvent, stops: readonly (HTMLElement | null)[]) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const at = stops.findIndex((stop) => stop !== null && stop === document.activeElement)
  const next = stops[at + step]
  if (step === 0 || at === -1 || !next) return
  event.preventDefault()
  next.focus()
}
