import { InLanguage } from '@/components/editions/plain/in-language'
import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** The takeaways of a story, as a list. */
export function KeyPoints({ title, frame, children }: BlockProps<'KeyPoints'>) {
  return (
    <aside className="key-points" role="note" aria-label={title}>
      <p className="box-title">
        <InLanguage language={frame}>{title}</InLanguage>
      </p>
      {children}
    </aside>
  )
}
