import { CorrectionLabel } from '@/components/editions/plain/correction-label'
import { InLanguage } from '@/components/editions/plain/in-language'
import type { Publication } from '@/lib/content/schema'
import type { CorrectionsPage } from '@/lib/site/queries'
import { CORRECTIONS, lightHref, pageHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

/** The newest corrections, each with a link to the light edition of its story. */
export function LiteCorrections({
  corrections: { notes, pages },
  publication,
}: {
  corrections: CorrectionsPage
  publication: Publication
}) {
  const words = wordsOf(publication)
  return (
    <>
      <h1>{words('correctionsHeading')}</h1>
      <p className="standfirst">{notes.length === 0 ? words('noCorrections') : words('correctionsNote')}</p>
      <ul className="stories">
        {notes.map((note) => (
          <li key={note.id}>
            <a href={`${lightHref(note.story.href)}#corrections`}>
              <InLanguage language={note.story.language}>{note.story.headline}</InLanguage>
            </a>{' '}
            <InLanguage language={note.story.language}>{note.text}</InLanguage>
            <small>
              <CorrectionLabel correction={note} publication={publication} />
            </small>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <p>
          <a href={pageHref(CORRECTIONS.base, 2)}>{words('olderOnFullSite')}</a>
        </p>
      )}
    </>
  )
}
