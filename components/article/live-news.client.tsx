'use client'

import { useEffect, useRef } from 'react'
import type { NewsOptions } from './watch-news'

/**
 * The element that contains the button for new entries on the page of a live story. Can't be a server component: it
 * loads the script that requests new entries (watch-news.ts), which other stories don't need.
 */
export function LiveNews(options: NewsOptions) {
  const place = useRef<HTMLDivElement>(null)
  const { src, texts, retry, language, isLive, head } = options
  useEffect(() => {
    let end: (() => void) | undefined
    let isLeft = false
    import('./watch-news').then(({ watchNews }) => {
      if (!isLeft && place.current !== null)
        end = watchNews(place.current, { src, texts, retry, language, isLive, head })
    })
    return () => {
      isLeft = true
      end?.()
    }
  }, [src, texts, retry, language, isLive, head])
  return (
    <div className="live-news" lang={language} ref={place}>
      <p role="status" className="sr-only" />
      <button type="button" dir="auto" hidden />
    </div>
  )
}
