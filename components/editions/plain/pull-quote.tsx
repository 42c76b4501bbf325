import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A quotation from the story. */
export function PlainPullQuote({ speaker, role, comma, children }: BlockProps<'PullQuote'>) {
  return (
    <blockquote>
      {children}
      {speaker !== undefined && <p>— {role === undefined ? speaker : speaker + comma + role}</p>}
    </blockquote>
  )
}
