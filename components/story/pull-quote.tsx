import type { ReactNode } from 'react'

type Props = { speaker?: string; role?: string; children: ReactNode }

/** A line lifted from the story. Its words stand in the text too, so it is an aside for those who skim. */
export function PullQuote({ speaker, role, children }: Props) {
  return (
    <figure className="pull-quote">
      <blockquote>{children}</blockquote>
      {speaker !== undefined && (
        <figcaption>
          <strong>{speaker}</strong>
          {role !== undefined && `, ${role}`}
        </figcaption>
      )}
    </figure>
  )
}
