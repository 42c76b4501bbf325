'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { savesData } from './saves-data'

type Props = {
  href: string
  /**
   * When the story is prefetched: as soon as the link is in view, so that a click needs no network, or when a mouse or the
   * keyboard reaches it. A finger reaches a link only to follow it.
   */
  prefetch?: 'in-view' | 'on-intent'
  children: ReactNode
}

/** A link to a story. Can't be a server component: whether the reader saves data is only known in the browser. */
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
