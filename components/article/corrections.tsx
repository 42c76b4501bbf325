import type { Correction, Publication } from '@/lib/content/schema'
import { CORRECTION_NAMES } from '@/lib/format/correction-names'
import { formatMoment } from '@/lib/format/dates'

type Props = { corrections: readonly Correction[]; publication: Publication }

/** At the top of a story: that it was corrected, and the way to the note. */
export function CorrectionNotice({ corrections, publication }: Props) {
  const last = corrections.at(-1)
  if (last === undefined) return null
  return (
    <p className="notice">
      <a href="#corrections">
        {CORRECTION_NAMES[last.kind]}, <time dateTime={last.at}>{formatMoment(last.at, publication)}</time>
      </a>
    </p>
  )
}

/** At the foot of a story: each note in full. */
export function Corrections({ corrections, publication }: Props) {
  if (corrections.length === 0) return null
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">Corrections and clarifications</h2>
      {corrections.map((correction) => (
        <p key={correction.at}>
          <strong>
            {CORRECTION_NAMES[correction.kind]},{' '}
            <time dateTime={correction.at}>{formatMoment(correction.at, publication)}</time>:
          </strong>{' '}
          {correction.text}
        </p>
      ))}
    </section>
  )
}
