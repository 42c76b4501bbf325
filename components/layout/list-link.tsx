import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = { href: string; rel?: 'next' | 'prev'; children: ReactNode }

/** A link to a front or list. It isn't prefetched: readers follow few of these links. */
export function ListLink(props: Props) {
  return <Link prefetch={false} {...props} />
}
