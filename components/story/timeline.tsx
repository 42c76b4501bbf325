import type { ReactNode } from 'react'

/** Dated events, in the writer's order. Holds `Event`s. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="timeline">{children}</ol>
}
