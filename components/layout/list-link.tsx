import Link from 'next/link'
import type { ComponentType, ReactNode } from 'react'

type LinkProps = { href: string; children: ReactNode }

/** How the frame of a page renders its links: `Section` in the section bar, `List` elsewhere. */
export type FrameLinks = { List: ComponentType<LinkProps>; Section: ComponentType<LinkProps> }

type Props = LinkProps & { rel?: 'next' | 'prev' }

/** A link to a front or list. It isn't prefetched: readers follow few of these links. */
export function ListLink(props: Props) {
  return <Link prefetch={false} {...props} />
}
