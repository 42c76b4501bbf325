import type { ComponentProps } from 'react'
import type { KeyMoments } from '@/components/story/key-moments'
import { InLanguage } from './in-language'

/** The key moments of a live story, as links to its entries. */
export function PlainKeyMoments({ title, frame, children }: ComponentProps<typeof KeyMoments>) {
  return (
    <nav>
      <p>
        <strong>
          <InLanguage language={frame}>{title}</InLanguage>
        </strong>
      </p>
      {children}
    </nav>
  )
}
