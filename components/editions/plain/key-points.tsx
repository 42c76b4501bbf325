import type { BlockProps } from '@/lib/mdx/blocks/block-list'
import { InLanguage } from './in-language'

/** The takeaways of a story. */
export function PlainKeyPoints({ title, frame, children }: BlockProps<'KeyPoints'>) {
  return (
    <aside>
      <p>
        <strong>
          <InLanguage language={frame}>{title}</InLanguage>
        </strong>
      </p>
      {children}
    </aside>
  )
}
