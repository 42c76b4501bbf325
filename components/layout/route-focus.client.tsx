'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/**
 * After a client-side navigation, moves the focus to the new heading (WCAG 2.4.3) and scrolls to the top, which Next.js
 * doesn't do if the top of the content is visible. Going back restores the scroll position. Closes the menu, also on
 * Escape. The key `/` opens the search page, unless /settings switches it off. Can't be a server component: it reads the browser's URL.
 */
export function RouteFocus() {
  const pathname = usePathname()
  const shown = useRef(pathname)
  const isReturn = useRef(false)
  useEffect(() => {
    addEventListener('popstate', () => {
      // Going back to an anchor of the same page isn't a return to another page.
      isReturn.current = location.pathname !== shown.current
    })
    addEventListener('keydown', (event) => {
      const { key, target } = event
      if (key === '/' && document.documentElement.dataset.keys !== 'off' && !isTyped(event, target)) {
        event.preventDefault()
        document.querySelector<HTMLElement>('.find a')?.click()
      }
      if (key !== 'Escape') return
      const menu = document.querySelector('.menu[open]')
      menu?.removeAttribute('open')
      menu?.querySelector('summary')?.focus()
    })
  }, [])
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    document.querySelector('.menu')?.removeAttribute('open')
    // The new page may have another colour for the toolbar (settings-script.ts).
    dispatchEvent(new Event('storage'))
    // The page before may have been a copy of the service worker.
    delete document.documentElement.dataset.copy
    document.querySelector('h1')?.focus({ preventScroll: true })
    if (!isReturn.current && location.hash === '') scrollTo(0, 0)
    isReturn.current = false
  }, [pathname])
  return null
}

/** Whether a key is part of a text or of a command of the browser. */
function isTyped({ ctrlKey, metaKey, altKey }: KeyboardEvent, target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  return ctrlKey || metaKey || altKey || Boolean(isField)
}
