'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/**
 * Moves the focus to the new page's heading after a navigation without a page load, so that keyboard and screen
 * reader start where the page starts (WCAG 2.4.3). Can't be a server component: it follows the browser's address.
 */
export function RouteFocus() {
  const pathname = usePathname()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) document.querySelector('h1')?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  return null
}
