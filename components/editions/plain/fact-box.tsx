import type { ReactNode } from 'react'

/** A box of background. */
export function PlainFactBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </aside>
  )
}
