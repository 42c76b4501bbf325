import type { Correction, Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { wordsOf } from '@/lib/words/words'
import { InLanguage } from './in-language'
import { Phrase } from './phrase'

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
      {corrections.map(({ at, kind, text }) => (
        <p key={`${at} ${text}`}>
          <strong>
            <InLanguage language={frame}>
              <Phrase
                words={words}
                of="datedLabel"
                values={{
                  label: words(kind),
                  date: <time dateTime={at}>{formatMoment(at, publication)}</time>,
                }}
              />
              {words.between('labelled').trimEnd()}
            </InLanguage>
          </strong>{' '}
          {text}
        </p>
      ))}
    </section>
  )
}
