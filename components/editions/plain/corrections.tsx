import type { Correction, Publication } from '@/lib/content/schema'
import { wordsOf } from '@/lib/words/words'
import { CorrectionLabel } from './correction-label'
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
  const words = wordsOf(publication)
  return (
    <section id="corrections">
      <h2>
        <InLanguage language={frame}>{words('correctionsHeading')}</InLanguage>
      </h2>
      {corrections.map((correction) => (
        <p key={`${correction.at} ${correction.text}`}>
          <strong>
            <InLanguage language={frame}>
              <CorrectionLabel correction={correction} publication={publication} />
              {words.between('labelled').trimEnd()}
            </InLanguage>
          </strong>{' '}
          {correction.text}
        </p>
      ))}
    </section>
  )
}
