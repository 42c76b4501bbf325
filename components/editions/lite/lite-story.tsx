import type { ReactNode } from 'react'
import { PlainCorrections } from '@/components/editions/plain/corrections'
import { InLanguage } from '@/components/editions/plain/in-language'
import type { Publication } from '@/lib/content/schema'
import { formatMoment, yearsSince } from '@/lib/format/dates'
import { KIND_LABELS } from '@/lib/format/kind-label'
import { frameLanguage, textDirection } from '@/lib/format/language'
import { listParts } from '@/lib/format/lists'
import type { Story } from '@/lib/site/queries'
import { LiteFigure } from './lite-figure'
import { LiteStories } from './lite-lists'

type Props = {
  story: Story
  /** Stories of the same storyline, oldest first. */
  parts: readonly Story[]
  related: readonly Story[]
  publication: Publication
  /** Milliseconds since the epoch. */
  now: number
  /** The rendered body. */
  children: ReactNode
}

/** The light edition of a story, complete. */
export function LiteStory({ story, parts, related, publication, now, children }: Props) {
  const { image, corrections, language = publication.language } = story
  const frame = frameLanguage(story, publication)
  const label = KIND_LABELS[story.labelKind]
  const years = yearsSince(story.published, now)
  return (
    <>
      <article lang={language} dir={textDirection(language)}>
        <p className="kicker">
          {label !== undefined && (
            <>
              <InLanguage language={frame}>{label}</InLanguage>
              {' · '}
            </>
          )}
          {story.kicker}
        </p>
        <h1>{story.headline}</h1>
        <p className="standfirst">{story.standfirst}</p>
        <div {...(frame !== undefined && { lang: frame, dir: textDirection(frame) })}>
          <Byline story={story} publication={publication} />
          {corrections.length > 0 && (
            <p className="notice">
              <a href="#corrections">This story was corrected or clarified</a>
            </p>
          )}
          {years > 0 && (
            <p className="notice">This story is more than {years === 1 ? 'a year' : `${years} years`} old</p>
          )}
        </div>
        {image !== undefined && (
          <LiteFigure
            src={image.src}
            alt={image.alt}
            width={String(image.width)}
            height={String(image.height)}
            caption={image.caption}
            credit={image.credit}
          />
        )}
        {children}
        <PlainCorrections corrections={corrections} publication={publication} frame={frame} />
      </article>
      <Storyline current={story} parts={parts} publication={publication} />
      {related.length > 0 && (
        <section>
          <h2>Related stories</h2>
          <LiteStories stories={related} publication={publication} />
        </section>
      )}
    </>
  )
}

/** Who wrote a story, and when it was published and updated. */
function Byline({ story, publication }: { story: Story; publication: Publication }) {
  const { published, updated, credit } = story
  const names = story.authors.map(({ name, role }) => `${name} (${role})`)
  const by = listParts(names, publication.language)
    .map(({ value }) => value)
    .join('')
  return (
    <p className="by">
      {[by === '' ? undefined : `By ${by}`, credit].filter(Boolean).join(' · ')}
      <br />
      <time dateTime={published}>{formatMoment(published, publication)}</time>
      {updated !== undefined && (
        <>
          {' · Updated '}
          <time dateTime={updated}>{formatMoment(updated, publication)}</time>
        </>
      )}
    </p>
  )
}

/** Stories of a storyline shown before the current one and after it. */
const AROUND = 3

type StorylineProps = { current: Story; parts: readonly Story[]; publication: Publication }

/** The story so far: the parts of its storyline before this one and after it. */
function Storyline({ current, parts, publication }: StorylineProps) {
  const at = parts.indexOf(current)
  const groups = [
    { title: 'Before', stories: parts.slice(Math.max(0, at - AROUND), at) },
    { title: 'After', stories: parts.slice(at + 1, at + 1 + AROUND) },
  ].filter(({ stories }) => stories.length > 0)
  if (current.storyline === undefined || groups.length === 0) return null
  return (
    <section>
      <h2>The story so far: {current.storyline.name}</h2>
      <p>
        Part {at + 1} of {parts.length}
      </p>
      {groups.map(({ title, stories }) => (
        <div key={title}>
          <h3>{title}</h3>
          <LiteStories stories={stories} publication={publication} />
        </div>
      ))}
    </section>
  )
}
