import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  href: string
  className?: string
  rel?: 'next' | 'prev'
  current?: boolean
  children: ReactNode
}

/** A link to a front or list. Not fetched ahead: readers follow few of them, and stories deserve the bytes. */
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
