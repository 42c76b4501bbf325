'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { savesData } from '@/components/layout/saves-data'
import { onKeptChange } from './kept'
import { keepStories, savedStories, withoutStory } from './saved-stories'
import type { ToolsTexts } from './tools-texts'
import { installWorker, keepPage } from './worker'

/** Milliseconds for which a report is shown. */
const SHOWN = 6_000

/**
 * Makes the buttons of stories work (story-tools.tsx), reports what they did, and keeps pages to read offline. Once in every
 * page, so that neither a story's data nor its prefetch contains a component or texts for it.
 * Can't be a server component: what is saved, shared and kept is only known in the browser.
 */
export function ReaderTools({ texts, isOffline }: { texts: ToolsTexts; isOffline: boolean }) {
  const pathname = usePathname()
  const [report, setReport] = useState('')
  /** The address of the selected passage. */
  const [passage, setPassage] = useState<string>()
  useEffect(() => {
    addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-save], [data-share]')
      if (!button) return
      if (button.dataset.save === undefined) share(texts, setReport)
      else setReport(toggle(button, button.dataset.save, texts))
    })
    document.addEventListener('selectionchange', async () => {
      const selection = getSelection()
      const isInStory = selection?.anchorNode?.parentElement?.closest('.story-text')
      setPassage(selection && isInStory ? (await import('./passage-link')).passageLink(selection) : undefined)
    })
    navigator.serviceWorker?.addEventListener('message', ({ data }) => {
      // The device has no space for a copy of the page.
      if (!savedStories().some(({ href }) => href === data.failed)) return
      keepStories(withoutStory(data.failed))
      setReport(texts.denied)
    })
    onKeptChange(showSaved)
    if (isOffline) installWorker()
  }, [texts, isOffline])
  useEffect(() => {
    showSaved()
    const isRead = pathname === '/' || saveButtons().some(({ dataset }) => dataset.save === pathname)
    if (isOffline && isRead && !savesData()) keepPage(pathname)
  }, [pathname, isOffline])
  useEffect(() => {
    const timer = report === '' ? undefined : setTimeout(setReport, SHOWN, '')
    return () => clearTimeout(timer)
  }, [report])
  return (
    <div className="reports">
      {passage !== undefined && (
        <button type="button" onClick={() => copy(passage, texts, setReport)}>
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

/** Opens the system's sheet for sharing the page, or copies its address where there is none. */
function share(texts: ToolsTexts, report: (text: string) => void) {
  const url = location.origin + location.pathname
  if (navigator.share === undefined) copy(url, texts, report)
  // The reader closed the sheet.
  else navigator.share({ url, title: document.title }).catch(() => {})
}

function copy(url: string, texts: ToolsTexts, report: (text: string) => void) {
  navigator.clipboard?.writeText(url).then(
    () => report(texts.copied),
    // The browser doesn't allow it: the address is shown, to copy it by hand.
    () => report(url),
  ) ?? report(url)
}
