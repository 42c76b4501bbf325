import type { ReactNode } from 'react'

type Props = { speaker?: string; role?: string; children: ReactNode }

/** A line lifted from the story, as a quotation. */
export function PlainPullQuote({ speaker, role, children }: Props) {
  return (
    <blockquote>
      {children}
      {speaker !== undefined && <p>— {role === undefined ? speaker : `${speaker}, ${role}`}</p>}
    </blockquote>
  )
}
