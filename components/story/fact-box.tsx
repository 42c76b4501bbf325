import type { ReactNode } from 'react'

/** A box of background. */
export function FactBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="fact-box" aria-label={title}>
      <p className="box-title">{title}</p>
      {children}
    </section>
  )
}
