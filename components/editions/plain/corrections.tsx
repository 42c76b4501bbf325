import type { Correction, Publication } from '@/lib/content/schema'
import { CORRECTION_NAMES } from '@/lib/format/correction-names'
import { formatMoment } from '@/lib/format/dates'
import { InLanguage } from './in-language'

type Props = {
  corrections: readonly Correction[]
  publication: Publication
  /** The language of the publication, if the story's differs. */
  frame: string | undefined
}

/** The notes at the foot of a story, in full. Headings and dates are in the publication's language. */
export function PlainCorrections({ corrections, publication, frame }: Props) {
  if (corrections.length === 0) return null
  return (
    <section id="corrections">
      <h2>
        <InLanguage language={frame}>Corrections and clarifications</InLanguage>
      </h2>
      {corrections.map(({ at, kind, text }) => (
        <p key={`${at} ${text}`}>
          <strong>
            <InLanguage language={frame}>
              {CORRECTION_NAMES[kind]}, <time dateTime={at}>{formatMoment(at, publication)}</time>:
            </InLanguage>
          </strong>{' '}
          {text}
        </p>
      ))}
    </section>
  )
}
