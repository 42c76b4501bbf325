'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { SAVED } from '@/components/layout/kept-on-device'
import { onKeptChange, readKept } from './device-storage'
import { deletePage } from './kept-pages'
import { keepStories, savedStories, withoutStory } from './saved-stories'

type Texts = {
  nothing: string
  /** With `{headline}`, as the next one. */
  remove: string
  withdrawn: string
  removed: string
}

/**
 * The saved stories, each with a button that removes it. Withdrawn stories are removed as soon as the server can be
 * reached. Can't be a server component: only the browser knows what the reader saved.
 */
export function SavedList({ texts }: { texts: Texts }) {
  // Returns a text, because React compares the results by identity.
  const kept = useSyncExternalStore(
    onKeptChange,
    () => readKept(SAVED),
    () => null,
  )
  const [report, setReport] = useState('')
  const remove = (href: string, text: string, button: HTMLElement) => {
    // The button is removed. Without a new focus, the focus would be at the start of the page.
    const row = button.closest('li')
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
    ;(next ?? document.querySelector('h1'))?.focus()
    keepStories(withoutStory(href))
    setReport(text)
    void deletePage(href)
  }
  useEffect(() => {
    const check = async () => {
      for (const { href, headline } of savedStories())
        if (await isWithdrawn(href)) {
          keepStories(withoutStory(href))
          setReport(texts.withdrawn.replace('{headline}', () => headline))
          await deletePage(href)
        }
    }
    void check()
    addEventListener('online', check)
    return () => removeEventListener('online', check)
  }, [texts])
  const stories = kept === null ? [] : savedStories()
  return (
    <>
      <p role="status" className="saved-report">
        {report}
      </p>
      {stories.length === 0 ? (
        <p className="standfirst">{texts.nothing}</p>
      ) : (
        <ul className="saved">
          {stories.map(({ href, headline, lang }) => (
            <li key={href}>
              <h2 className="headline card" lang={lang}>
                {/* A plain link, because offline the service worker serves whole pages only. */}
                <a href={href}>
                  <bdi>{headline}</bdi>
                </a>
              </h2>
              <button
                type="button"
                aria-label={texts.remove.replace('{headline}', () => headline)}
                onClick={({ currentTarget }) => remove(href, texts.removed, currentTarget)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Whether a story is gone (404 or 410). False if the server can't be reached. */
async function isWithdrawn(href: string): Promise<boolean> {
  try {
    const { status } = await fetch(href, { method: 'HEAD' })
    return status === 404 || status === 410
  } catch {
    // Offline: nothing is known about the story.
    return false
  }
}
