import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link to a story. It is fetched when it comes into view, so that following it needs no network. */
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
    <Link href={href} prefetch={true} className={className}>
      {children}
    </Link>
  )
}
