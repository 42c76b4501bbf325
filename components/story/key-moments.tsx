import type { ReactNode } from 'react'
import { InLanguage } from '@/components/editions/plain/in-language'

type Props = {
  title: string
  /** The language of the title, if it isn't that of the story. */
  frame?: string
  /** The list of links. */
  children: ReactNode
}

/** The key moments of a live story. Placed by lib/mdx/arrange-live.ts. */
export function KeyMoments({ title, frame, children }: Props) {
  return (
    <nav className="key-moments" aria-label={title}>
      <p className="box-title">
        <InLanguage language={frame}>{title}</InLanguage>
      </p>
      {children}
    </nav>
  )
}
