import type { ReactNode } from 'react'

/** Dated events, in the writer's order. */
export function PlainTimeline({ children }: { children: ReactNode }) {
  return <ol>{children}</ol>
}
