'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/**
 * After a navigation without a page load: moves the focus to the new heading, so that keyboard and screen reader
 * start where the page starts (WCAG 2.4.3), and the view to the top, which Next.js leaves where it is when the
 * content's edge happens to be visible. Going back keeps its place. Closes the menu, also on Escape. Can't be a server component: it follows the
 * browser's address.
 */
export function RouteFocus() {
  const pathname = usePathname()
  const shown = useRef(pathname)
  const isReturn = useRef(false)
  useEffect(() => {
    addEventListener('popstate', () => {
      // Going back within a page, to an anchor, is no return to another one.
      isReturn.current = location.pathname !== shown.current
    })
    addEventListener('keydown', ({ key }) => {
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
    document.querySelector('h1')?.focus({ preventScroll: true })
    if (!isReturn.current && location.hash === '') scrollTo(0, 0)
    isReturn.current = false
  }, [pathname])
  return null
}
