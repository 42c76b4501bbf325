import type { ReactNode } from 'react'

/** The takeaways of a story, as a list. */
export function KeyPoints({ children }: { children: ReactNode }) {
  return (
    <section aria-label="Key points" className="my-6 border-y border-strong py-4 text-[0.95em]">
      <p className="!mb-2 font-sans text-label font-bold">Key points</p>
      {children}
    </section>
  )
}
