import type { Correction, Publication } from '@/lib/content/schema'
import { wordsOf } from '@/lib/words/words'
import { CorrectionNotes } from './correction-label'
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
        <InLanguage language={frame}>{wordsOf(publication)('correctionsHeading')}</InLanguage>
      </h2>
      <CorrectionNotes corrections={corrections} publication={publication} frame={frame} />
    </section>
  )
}
