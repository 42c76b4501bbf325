import { type ReactNode, type RefObject, useRef } from 'react'
import { hasFilters, LONGEST_QUERY, type SearchRequest } from '@/lib/search/search-address'
import { SEARCH_HREF } from '@/lib/site/routes'
import type { SearchWords } from './search-words'

type Props = {
  field: RefObject<HTMLInputElement | null>
  request: SearchRequest
  words: SearchWords
  onFocus(): void
  onType(query: string): void
  onSubmit(): void
  /** The menus of filters. */
  children: ReactNode
}

/** The field, and the filters below it. Results appear as the reader types, so it is never sent. */
export function SearchForm({ field, request, words, onFocus, onType, onSubmit, children }: Props) {
  return (
    <search>
      <form
        className="scripted"
        action={SEARCH_HREF}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
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
          onFocus={onFocus}
          onChange={({ target }) => onType(target.value)}
        />
        <p id="q-note" className="by">
          {words.searchDeck}
        </p>
        {children}
      </form>
    </search>
  )
}

type FilterProps = {
  request: SearchRequest
  words: SearchWords
  onOpen(): void
  onClear(): void
  children: ReactNode
}

/** What is around the menus of filters: it opens them, and removes all filters. */
export function FilterBox({ request, words, onOpen, onClear, children }: FilterProps) {
  const summary = useRef<HTMLElement>(null)
  const isFiltered = hasFilters(request)
  const clear = () => {
    onClear()
    // The button disappears, so the focus needs another place.
    summary.current?.focus()
  }
  return (
    <details open={isFiltered} onToggle={({ currentTarget }) => currentTarget.open && onOpen()}>
      <summary ref={summary}>{words.filters}</summary>
      <div className="search-filters">{children}</div>
      {isFiltered && (
        <button type="button" onClick={clear}>
          {words.clearFilters}
        </button>
      )}
    </details>
  )
}
