'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/**
 * After a client-side navigation, moves the focus to the new heading (WCAG 2.4.3) and scrolls to the top, which Next.js
 * doesn't do if the top of the content is visible. Going back restores the scroll position. Closes the menu, also on
 * Escape. The key `/` opens the search page, unless /settings switches it off. Can't be a server component: it reads
 * the browser's URL.
 */
export function RouteFocus() {
  const pathname = usePathname()
  const shown = useRef(pathname)
  const isReturn = useRef(false)
  useEffect(() => {
    addEventListener('popstate', () => {
      // Going back within a page, from one anchor to another, isn't a navigation to another page.
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
    // The previous page may have been a copy from the service worker, with a notice on the root element.
    delete document.documentElement.dataset.copy
    document.querySelector('h1')?.focus({ preventScroll: true })
    if (!isReturn.current && location.hash === '') scrollTo(0, 0)
    isReturn.current = false
  }, [pathname])
  return null
}

/** Whether a key press is part of a text that is typed, or of a keyboard shortcut. */
function isTyped({ ctrlKey, metaKey, altKey }: KeyboardEvent, target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  return ctrlKey || metaKey || altKey || Boolean(isField)
}
