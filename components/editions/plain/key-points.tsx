import type { ReactNode } from 'react'

/** The takeaways of a story. */
export function PlainKeyPoints({ children }: { children: ReactNode }) {
  return (
    <aside>
      <p>
        <strong>Key points</strong>
      </p>
      {children}
    </aside>
  )
}
