import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** The takeaways of a story. */
export function PlainKeyPoints({ children }: BlockProps<'KeyPoints'>) {
  return (
    <aside>
      <p>
        <strong>Key points</strong>
      </p>
      {children}
    </aside>
  )
}
