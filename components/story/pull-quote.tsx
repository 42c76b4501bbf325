import type { ReactNode } from 'react'

type Props = { speaker?: string; role?: string; children: ReactNode }

/** A line lifted from the story. Its words stand in the text too, so it is an aside for those who skim. */
export function PullQuote({ speaker, role, children }: Props) {
  return (
    <figure className="my-8 border-t-4 border-accent pt-3">
      <blockquote className="!m-0 !border-0 !p-0 text-second font-medium hyphens-none text-balance ps-[0.45em] -indent-[0.45em] before:content-['“'] after:content-['”'] [&_p]:inline">
        {children}
      </blockquote>
      {speaker !== undefined && (
        <figcaption className="pt-2 ps-[0.45em] font-sans text-label">
          <strong>{speaker}</strong>
          {role !== undefined && <span className="text-quiet">, {role}</span>}
        </figcaption>
      )}
    </figure>
  )
}
