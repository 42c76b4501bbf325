'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { savesData } from './saves-data'

/**
 * A link to a story, which is prefetched when the link comes into view, so that a click needs no network. Can't be
 * a server component: whether the reader saves data is only known in the browser.
 */
export function StoryLink({
  href,
  className,
  children,
}: {
  href: string
  className?: string
  children: ReactNode
}) {
  return (
    <Link href={href} prefetch={!savesData()} className={className}>
      {children}
    </Link>
  )
}
