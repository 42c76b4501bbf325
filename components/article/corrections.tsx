import { CorrectionLabel, CorrectionNotes } from '@/components/editions/plain/correction-label'
import { InLanguage } from '@/components/editions/plain/in-language'
import type { Correction, Publication } from '@/lib/content/schema'
import { wordsOf } from '@/lib/words/words'

type Props = { corrections: readonly Correction[]; publication: Publication; frame: string | undefined }

/** A line at the top of a story that links to its latest correction. */
export function CorrectionNotice({ corrections, publication, frame }: Props) {
  const [latest] = corrections
  if (latest === undefined) return null
  return (
    <p className="notice latest-correction">
      <a href="#corrections">
        <InLanguage language={frame}>
          <CorrectionLabel correction={latest} publication={publication} />
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
      <CorrectionNotes corrections={corrections} publication={publication} frame={frame} />
    </section>
  )
}
