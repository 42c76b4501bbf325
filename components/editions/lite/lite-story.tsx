import type { ReactNode } from 'react'
import { PlainCorrections } from '@/components/editions/plain/corrections'
import type { Publication } from '@/lib/content/schema'
import { formatBytes } from '@/lib/format/bytes'
import { yearsSince } from '@/lib/format/dates'
import { KIND_LABELS } from '@/lib/format/kind-label'
import { textDirection } from '@/lib/format/language'
import type { Story } from '@/lib/site/queries'
import { LiteByline } from './lite-byline'
import { LiteFigure } from './lite-figure'
import { LiteStories } from './lite-stories'
import { LiteStoryline } from './lite-storyline'

type Props = {
  story: Story
  /** Stories of the same storyline, oldest first. */
  parts: readonly Story[]
  related: readonly Story[]
  publication: Publication
  /** Milliseconds since the epoch. */
  now: number
  /** The body, rendered. */
  children: ReactNode
}

/** A story, whole, for a bad line. */
export function LiteStory({ story, parts, related, publication, now, children }: Props) {
  const { image, corrections, language = publication.language } = story
  const years = yearsSince(story.published, now)
  return (
    <>
      <article lang={language} dir={textDirection(language)}>
        <p className="kicker">{[KIND_LABELS[story.kind], story.kicker].filter(Boolean).join(' · ')}</p>
        <h1>{story.headline}</h1>
        <p className="standfirst">{story.standfirst}</p>
        <LiteByline story={story} publication={publication} />
        {corrections.length > 0 && (
          <p className="notice">
            <a href="#corrections">This story was corrected or clarified</a>
          </p>
        )}
        {years > 0 && (
          <p className="notice">This story is more than {years === 1 ? 'a year' : `${years} years`} old</p>
        )}
        {image !== undefined && (
          <LiteFigure
            src={image.src}
            alt={image.alt}
            size={formatBytes(image.bytes, publication.language)}
            caption={image.caption}
            credit={image.credit}
          />
        )}
        {children}
        <PlainCorrections corrections={corrections} publication={publication} />
      </article>
      <LiteStoryline current={story} parts={parts} publication={publication} />
      {related.length > 0 && (
        <section>
          <h2>Related stories</h2>
          <LiteStories stories={related} publication={publication} />
        </section>
      )}
    </>
  )
}
