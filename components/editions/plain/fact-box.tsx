import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A box of background. */
export function PlainFactBox({ title, children }: BlockProps<'FactBox'>) {
  return (
    <aside>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </aside>
  )
}
