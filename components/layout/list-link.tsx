import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  href: string
  className?: string
  rel?: 'next' | 'prev'
  current?: boolean
  children: ReactNode
}

/** A link to a front or list. It isn't prefetched: readers follow few of these links. */
export function ListLink({ href, className, rel, current = false, children }: Props) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={className}
      rel={rel}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
