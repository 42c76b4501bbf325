import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** Dated events, in the writer's order. */
export function PlainTimeline({ children }: BlockProps<'Timeline'>) {
  return <ol>{children}</ol>
}
