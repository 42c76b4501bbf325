import type { Correction, Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { wordsOf } from '@/lib/words/words'
import { InLanguage } from './in-language'
import { Phrase } from './phrase'

type Props = { correction: Pick<Correction, 'kind' | 'at'>; publication: Publication }

/** `Correction, 22 September 2026, 11:05 BST` */
export function CorrectionLabel({ correction: { kind, at }, publication }: Props) {
  const words = wordsOf(publication)
  return (
    <Phrase
      words={words}
      of="datedLabel"
      values={{
        label: words(kind),
        date: <time dateTime={at}>{formatMoment(at, publication)}</time>,
      }}
    />
  )
}

type NotesProps = {
  corrections: readonly Correction[]
  publication: Publication
  /** The language of the publication, if the story's differs: labels and dates are in it. */
  frame: string | undefined
}

/** Corrections in full, each a paragraph. */
export function CorrectionNotes({ corrections, publication, frame }: NotesProps) {
  return corrections.map((correction) => (
    <p key={`${correction.at} ${correction.text}`}>
      <strong>
        <InLanguage language={frame}>
          <CorrectionLabel correction={correction} publication={publication} />
          {wordsOf(publication).between('labelled').trimEnd()}
        </InLanguage>
      </strong>{' '}
      {correction.text}
    </p>
  ))
}
