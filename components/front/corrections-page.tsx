import { CorrectionLabel } from '@/components/editions/plain/correction-label'
import { InLanguage } from '@/components/editions/plain/in-language'
import { ListHead } from '@/components/layout/list-head'
import { PageFrame } from '@/components/layout/page-frame'
import { Pagination } from '@/components/layout/pagination'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Publication } from '@/lib/content/schema'
import type { Crumb, CorrectionsPage as Facts } from '@/lib/site/queries'
import { CORRECTIONS } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

type Props = { corrections: Facts; crumbs: readonly Crumb[]; publication: Publication }

/**
 * A page of the list of corrections. Each has its kind and time, a link to the story, and the text that the newsroom
 * wrote.
 */
export function CorrectionsPage({ corrections, crumbs, publication }: Props) {
  const { notes, page, pages } = corrections
  const words = wordsOf(publication)
  return (
    <PageFrame>
      <ListHead
        crumbs={crumbs}
        title={words('correctionsHeading')}
        page={page}
        deck={words('correctionsNote')}
        words={words}
      />
      {notes.length === 0 && <p>{words('noCorrections')}</p>}
      <ul className="correction-list">
        {notes.map(({ id, at, kind, text, story }) => (
          <li key={id}>
            <p className="correction-when">
              <CorrectionLabel correction={{ kind, at }} publication={publication} />
            </p>
            <div>
              <h2 className="headline">
                <StoryLink href={`${story.href}#corrections`} prefetch="on-intent">
                  <InLanguage language={story.language}>{story.headline}</InLanguage>
                </StoryLink>
              </h2>
              <p className="correction-text">
                <InLanguage language={story.language}>{text}</InLanguage>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Pagination href={CORRECTIONS.base} page={page} pages={pages} words={words} />
    </PageFrame>
  )
}
