import type { ReactNode } from 'react'

/** The takeaways of a story, as a list. */
export function KeyPoints({ children }: { children: ReactNode }) {
  return (
    <section className="key-points" aria-label="Key points">
      <p className="box-title">Key points</p>
      {children}
    </section>
  )
}
