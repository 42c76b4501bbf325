import type { ReactNode } from 'react'

/** Dated events, in the writer's order. Holds `Event`s. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="my-8 !list-none border-s-2 border-rule !ps-5">{children}</ol>
}
