import type { Correction, Publication } from '@/lib/content/schema'
import { CORRECTION_NAMES } from '@/lib/format/correction-names'
import { formatMoment } from '@/lib/format/dates'

type Props = { corrections: readonly Correction[]; publication: Publication }

/** The notes at the foot of a story, in full. */
export function PlainCorrections({ corrections, publication }: Props) {
  if (corrections.length === 0) return null
  return (
    <section id="corrections">
      <h2>Corrections and clarifications</h2>
      {corrections.map(({ at, kind, text }) => (
        <p key={at}>
          <strong>
            {CORRECTION_NAMES[kind]}, <time dateTime={at}>{formatMoment(at, publication)}</time>:
          </strong>{' '}
          {text}
        </p>
      ))}
    </section>
  )
}
