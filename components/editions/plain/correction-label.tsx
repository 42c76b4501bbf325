import type { Correction, Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { wordsOf } from '@/lib/words/words'
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
