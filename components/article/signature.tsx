import type { ReactNode } from 'react'
import { InLanguage } from '@/components/editions/plain/in-language'
import { Translations } from '@/components/editions/plain/translations'
import type { Publication } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { historyHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { Byline } from './byline'
import { PublishedTime } from './published-time'

type Props = {
  story: Story
  /** The public editions of the story, itself included. */
  editions: readonly Story[]
  publication: Publication
  frame: string | undefined
  /** Shown below the dates. */
  children: ReactNode
}

/** The byline of a story, its dates and its translations. */
export function Signature({ story, editions, publication, frame, children }: Props) {
  const { authors, credit, published, updated } = story
  return (
    <div className="signature">
      <p>
        <InLanguage language={frame}>
          <Byline
            authors={authors}
            credit={credit}
            words={wordsOf(publication)}
            language={publication.language}
          />
        </InLanguage>
      </p>
      <PublishedTime
        published={published}
        updated={updated}
        history={historyHref(story.href)}
        publication={publication}
        frame={frame}
      />
      <Translations story={story} editions={editions} publication={publication} frame={frame} />
      {children}
    </div>
  )
}
