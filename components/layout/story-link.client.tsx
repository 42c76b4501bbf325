'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { savesData } from './saves-data'

/**
 * A link to a story, which is prefetched when the link comes into view, so that following it needs no network. Can't be
 * a server component: only the browser knows whether its reader saves data.
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
