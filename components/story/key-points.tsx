import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** The takeaways of a story, as a list. */
export function KeyPoints({ children }: BlockProps<'KeyPoints'>) {
  return (
    <section className="key-points" aria-label="Key points">
      <p className="box-title">Key points</p>
      {children}
    </section>
  )
}
