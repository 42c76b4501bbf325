import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A line lifted from the story, as a quotation. */
export function PlainPullQuote({ speaker, role, children }: BlockProps<'PullQuote'>) {
  return (
    <blockquote>
      {children}
      {speaker !== undefined && <p>— {role === undefined ? speaker : `${speaker}, ${role}`}</p>}
    </blockquote>
  )
}
