import { type RefObject, useEffect, useRef, useState } from 'react'
import { EMPTY_REQUEST, requestIn, type SearchRequest } from '@/lib/search/search-address'
import { SEARCH_HREF } from '@/lib/site/routes'
import { keepPlace, placeInHistory, showAddress } from './search-history'

/** Results that are shown at first, and more with each press of the button. */
const PAGE_SIZE = 10

/** What is searched for and how many results are shown, as the URL and the browser's history have them. */
export function useRequest(field: RefObject<HTMLInputElement | null>) {
  const [request, setRequest] = useState(EMPTY_REQUEST)
  const [count, setCount] = useState(PAGE_SIZE)
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
    read()
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [field])

  useEffect(() => {
    const keep = () => keepPlace(count)
    addEventListener('pagehide', keep)
    return () => removeEventListener('pagehide', keep)
  }, [count])

  return {
    request,
    count,
    returnTo,
    change(changed: SearchRequest, { typing }: { typing: boolean }) {
      const isNew = typing ? !isTyping.current && request.query !== '' : true
      isTyping.current = typing
      setRequest(changed)
      setCount(PAGE_SIZE)
      showAddress(changed, isNew)
    },
    /** The next letter begins a new entry of the history. */
    endTyping() {
      isTyping.current = false
    },
    showMore: () => setCount(count + PAGE_SIZE),
  }
}

/**
 * On the search page, a link to it moves the focus to the field. The masthead has such a link, and the key `/` follows
 * it.
 */
export function useLinkToField(field: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const stay = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const opensElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey
      if (link?.getAttribute('href') !== SEARCH_HREF || opensElsewhere) return
      event.preventDefault()
      field.current?.select()
      field.current?.focus()
    }
    addEventListener('click', stay, true)
    return () => removeEventListener('click', stay, true)
  }, [field])
}
