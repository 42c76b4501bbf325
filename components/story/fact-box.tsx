import type { ReactNode } from 'react'

/** A box of background. */
export function FactBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="my-8 space-y-3 bg-raised p-4 font-sans text-[1rem] leading-normal sm:p-5"
    >
      <p className="font-bold">{title}</p>
      {children}
    </section>
  )
}
