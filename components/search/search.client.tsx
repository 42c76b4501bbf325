'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { EMPTY_REQUEST, requestIn, type SearchRequest, searchHref } from '@/lib/search/search-address'
import type { LanguageIndex } from '@/lib/site/queries'
import { Engine, type Hit, type Results } from './engine'
import { HitCard, type Place } from './hit-card'
import { filled, type SearchWords } from './search-words'

const PAGE_SIZE = 10

type Props = {
  languages: readonly LanguageIndex[]
  /** Labels of the kinds of stories. */
  kinds: Readonly<Record<string, string>>
  place: Place
  words: SearchWords
  /** Shown before something is searched for. */
  children: ReactNode
}

type Outcome = { request: SearchRequest; results: Results | 'failed' }

/** The search field and its results. Can't be a server component: the index is searched in the browser, as the reader types. */
export function Search({ languages, kinds, place, words, children }: Props) {
  const [engine] = useState(() => new Engine(languages))
  const [request, setRequest] = useState(EMPTY_REQUEST)
  const [count, setCount] = useState(PAGE_SIZE)
  const [outcome, setOutcome] = useState<Outcome>()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    const read = () => {
      const asked = requestIn(location.search)
      setRequest(asked)
      if (asked.query === '') field.current?.focus({ preventScroll: true })
    }
    read()
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])

  useEffect(() => {
    if (request.query.trim() === '') return setOutcome(undefined)
    let isCurrent = true
    engine.search(request, count).then(
      (results) => isCurrent && setOutcome({ request, results }),
      () => isCurrent && setOutcome({ request, results: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [engine, request, count])

  const change = (changed: SearchRequest) => {
    setRequest(changed)
    setCount(PAGE_SIZE)
    history.replaceState(history.state, '', searchHref(changed))
  }
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const links = Array.from(list.current?.querySelectorAll('a') ?? [])
    const place = links.findIndex((link) => link === document.activeElement)
    if (step === 0 || (place === -1 && step === -1)) return
    event.preventDefault()
    const next = place + step
    if (next < 0) field.current?.focus()
    else links[next]?.focus()
  }

  const results = outcome?.results
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside, which are the controls
    <div className="search" onKeyDown={move}>
      <search>
        <form
          action="/search"
          onSubmit={(event) => {
            event.preventDefault()
          }}
        >
          <label htmlFor="q">{words.searchStories}</label>
          <input
            ref={field}
            id="q"
            name="q"
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            value={request.query}
            onFocus={() => void engine.open().catch(() => undefined)}
            onChange={({ target }) => change({ ...request, query: target.value })}
          />
          <p className="deck">{words.searchDeck}</p>
        </form>
      </search>
      <p role="status" className="search-status">
        {outcome !== undefined && statusOf(outcome, place.language, words)}
      </p>
      {results !== undefined && results !== 'failed' && (
        <ul className="river" ref={list}>
          {results.hits.map((hit) => (
            <HitCard key={hit.href} hit={hit} place={place} label={labelOf(hit, kinds)} />
          ))}
        </ul>
      )}
      {results !== undefined && results !== 'failed' && results.total > results.hits.length && (
        <button type="button" onClick={() => setCount(count + PAGE_SIZE)}>
          {words.moreResults}
        </button>
      )}
      {(outcome === undefined || results === 'failed' || results?.total === 0) && children}
    </div>
  )
}

/** News has no label, nor has live coverage that has ended. */
function labelOf({ kind, liveUntil }: Hit, kinds: Readonly<Record<string, string>>): string | undefined {
  const isOver = liveUntil !== undefined && liveUntil * 1000 <= Date.now()
  return kind === 'news' || isOver ? undefined : kinds[kind]
}

function statusOf({ request, results }: Outcome, language: string, words: SearchWords): string {
  if (results === 'failed') return words.searchFailed
  return results.total === 0
    ? `${filled(words.noResults, request.query)} ${words.noResultsHint}`
    : filled(words.resultCount, new Intl.NumberFormat(language).format(results.total))
}
