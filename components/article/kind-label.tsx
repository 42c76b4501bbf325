import type { Kind } from '@/lib/content/schema'
import { KIND_LABELS } from '@/lib/format/kind-label'

/** `Opinion` before a headline, read aloud as part of the link; nothing for plain news. */
export function KindLabel({ kind, className = '' }: { kind: Kind; className?: string }) {
  const label = KIND_LABELS[kind]
  if (label === undefined) return null
  const colour = kind === 'opinion' ? 'text-opinion' : 'text-accent'
  return (
    <span className={`font-sans text-[0.75em] font-bold tracking-wide ${colour} ${className}`}>
      {kind === 'live' && (
        <span aria-hidden="true" className="me-1 inline-block size-[0.6em] rounded-full bg-accent" />
      )}
      {label}
      <span className="sr-only">:</span>{' '}
    </span>
  )
}
