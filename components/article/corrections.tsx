import { InLanguage } from '@/components/editions/plain/in-language'
import { Phrase } from '@/components/editions/plain/phrase'
import type { Correction, Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { wordsOf } from '@/lib/words/words'

type Props = { corrections: readonly Correction[]; publication: Publication; frame: string | undefined }

/** A line at the top of a story that links to its latest correction. */
export function CorrectionNotice({ corrections, publication, frame }: Props) {
  const last = corrections.at(-1)
  if (last === undefined) return null
  return (
    <p className="notice">
      <a href="#corrections">
        <InLanguage language={frame}>
          <Label correction={last} publication={publication} />
        </InLanguage>
      </a>
    </p>
  )
}

/** All corrections of a story, at its foot. */
export function Corrections({ corrections, publication, frame }: Props) {
  if (corrections.length === 0) return null
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">
        <InLanguage language={frame}>{wordsOf(publication)('correctionsHeading')}</InLanguage>
      </h2>
      {corrections.map((correction) => (
        <p key={`${correction.at} ${correction.text}`}>
          <strong>
            <InLanguage language={frame}>
              <Label correction={correction} publication={publication} />
              {wordsOf(publication).between('labelled').trimEnd()}
            </InLanguage>
          </strong>{' '}
          {correction.text}
        </p>
      ))}
    </section>
  )
}

/** `Correction, 22 September 2026, 11:05 BST` */
function Label({ correction, publication }: { correction: Correction; publication: Publication }) {
  const words = wordsOf(publication)
  return (
    <Phrase
      words={words}
      of="datedLabel"
      values={{
        label: words(correction.kind),
        date: <time dateTime={correction.at}>{formatMoment(correction.at, publication)}</time>,
      }}
    />
  )
}
