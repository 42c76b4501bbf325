import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A box of background. Its role is `note`, not a landmark, because two boxes of a story may have the same title. */
export function FactBox({ title, children }: BlockProps<'FactBox'>) {
  return (
    <aside className="fact-box" role="note" aria-label={title}>
      <p className="box-title">{title}</p>
      {children}
    </aside>
  )
}
