'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { savesData } from '@/components/layout/saves-data'
import { onKeptChange } from './device-storage'
import { offerListening } from './listen'
import { showChanges } from './read-stories'
import { keepStories, savedStories, withoutStory } from './saved-stories'
import type { ToolsTexts } from './tools-texts'
import { installWorker, keepPage } from './worker'

/** Milliseconds for which a message is shown. */
const SHOWN = 6_000

/**
 * Handles the buttons of stories (story-tools.tsx), shows a message after each action, and lets the service worker
 * store pages to read offline. It is in the layout, so that neither the data nor the prefetch of a story contains it.
 * Can't be a server component: only the browser knows what the reader saves and shares.
 */
export function ReaderTools({ texts, isOffline }: { texts: ToolsTexts; isOffline: boolean }) {
  const pathname = usePathname()
  const [report, setReport] = useState('')
  /** Copies a link to the selected passage. */
  const [copyPassage, setCopyPassage] = useState<() => void>()
  useEffect(() => {
    const listening = new AbortController()
    const on = { signal: listening.signal }
    const onClick = ({ target }: Event) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-save], [data-share]')
      if (!button) return
      if (button.dataset.save === undefined) import('./share').then(({ share }) => share(texts, setReport))
      else setReport(toggle(button, button.dataset.save, texts))
    }
    const onSelection = async () => {
      const selection = getSelection()
      if (selection?.isCollapsed || !selection?.anchorNode?.parentElement?.closest('.story-text'))
        return setCopyPassage(undefined)
      const { passageLink, copy } = await import('./share')
      const link = passageLink(selection)
      setCopyPassage(() => link && (() => copy(link, texts, setReport)))
    }
    const onMessage = ({ data }: MessageEvent) => {
      // The service worker reports that the device has no space for a copy of the page.
      if (!savedStories().some(({ href }) => href === data.failed)) return
      keepStories(withoutStory(data.failed))
      setReport(texts.denied)
    }
    addEventListener('click', onClick, on)
    document.addEventListener('selectionchange', onSelection, on)
    navigator.serviceWorker?.addEventListener('message', onMessage, on)
    return () => listening.abort()
  }, [texts])
  useEffect(() => onKeptChange(showSaved), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page has a button of its own
  useEffect(offerListening, [pathname])
  useEffect(() => {
    if (isOffline) installWorker()
  }, [isOffline])
  useEffect(() => {
    showSaved()
    showChanges(pathname)
    const isRead = pathname === '/' || saveButtons().some(({ dataset }) => dataset.save === pathname)
    if (isOffline && isRead && !savesData()) keepPage(pathname)
  }, [pathname, isOffline])
  useEffect(() => {
    const timer = report === '' ? undefined : setTimeout(setReport, SHOWN, '')
    return () => clearTimeout(timer)
  }, [report])
  return (
    <div className="reports">
      {copyPassage && (
        <button type="button" onClick={copyPassage}>
          {texts.copyPassage}
        </button>
      )}
      <p role="status">{report}</p>
    </div>
  )
}

function saveButtons() {
  return [...document.querySelectorAll<HTMLElement>('[data-save]')]
}

/** Shows on each button whether its story is saved. */
function showSaved() {
  const saved = new Set(savedStories().map(({ href }) => href))
  for (const button of saveButtons())
    button.setAttribute('aria-pressed', String(saved.has(button.dataset.save ?? '')))
}

/** Saves a story, or removes it from the saved ones. Returns what to report. */
function toggle(button: HTMLElement, href: string, texts: ToolsTexts): string {
  const others = withoutStory(href)
  if (others.length < savedStories().length) return keepStories(others) ? texts.removed : texts.denied
  const story = button.closest('article')
  const headline = story?.querySelector('h1')?.textContent ?? document.title
  const isKept = keepStories([{ href, headline, ...(story?.lang && { lang: story.lang }) }, ...others])
  if (!isKept) return texts.denied
  keepPage(href)
  return texts.saved
}
