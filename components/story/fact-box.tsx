import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A box of background. */
export function FactBox({ title, children }: BlockProps<'FactBox'>) {
  return (
    <section className="fact-box" aria-label={title}>
      <p className="box-title">{title}</p>
      {children}
    </section>
  )
}
