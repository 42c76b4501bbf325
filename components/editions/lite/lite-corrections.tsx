import { InLanguage } from '@/components/editions/plain/in-language'
import { Phrase } from '@/components/editions/plain/phrase'
import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
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
        {notes.map(({ id, at, kind, text, story }) => (
          <li key={id}>
            <a href={`${lightHref(story.href)}#corrections`}>
              <InLanguage language={story.language}>{story.headline}</InLanguage>
            </a>{' '}
            <InLanguage language={story.language}>{text}</InLanguage>
            <small>
              <Phrase
                words={words}
                of="datedLabel"
                values={{
                  label: words(kind),
                  date: <time dateTime={at}>{formatMoment(at, publication)}</time>,
                }}
              />
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
