import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** Dated events, in the writer's order. */
export function Timeline({ children }: BlockProps<'Timeline'>) {
  return <ol className="timeline">{children}</ol>
}
