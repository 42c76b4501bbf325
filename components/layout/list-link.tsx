import Link from 'next/link'
import type { ComponentType, ReactNode } from 'react'

type LinkProps = { href: string; children: ReactNode }

/** A component that renders a link; documents that aren't pages of Next.js have plain links. */
export type LinkComponent = ComponentType<LinkProps & { prefetch?: 'in-view' | 'on-intent' }>

/** How the frame of a page renders its links: `Section` in the section bar, `List` elsewhere. */
export type FrameLinks = { List: LinkComponent; Section: LinkComponent }

type Props = LinkProps & { rel?: 'next' | 'prev' }

/** A link to a front or list. It isn't prefetched: readers follow few of these links. */
export function ListLink(props: Props) {
  return <Link prefetch={false} {...props} />
}
