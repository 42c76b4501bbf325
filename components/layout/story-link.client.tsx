'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { savesData } from './saves-data'

type Props = {
  href: string
  /**
   * When the story is prefetched: as soon as the link is in view, so that a click needs no network, or when the mouse or
   * the keyboard reaches the link. A touch doesn't prefetch, because it follows the link at once.
   */
  prefetch?: 'in-view' | 'on-intent'
  children: ReactNode
}

/** A link to a story. Can't be a server component: only the browser knows whether the reader saves data. */
export function StoryLink({ href, prefetch = 'in-view', children }: Props) {
  const [isWanted, setWanted] = useState(prefetch === 'in-view')
  return (
    <Link
      href={href}
      prefetch={isWanted && !savesData()}
      onPointerEnter={({ pointerType }) => pointerType !== 'touch' && setWanted(true)}
      onFocus={({ target }) => target.matches(':focus-visible') && setWanted(true)}
    >
      {children}
    </Link>
  )
}
