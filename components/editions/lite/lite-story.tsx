import type { ReactNode } from 'react'
import { PlainCorrections } from '@/components/editions/plain/corrections'
import { figureOf } from '@/components/editions/plain/figure'
import { InLanguage } from '@/components/editions/plain/in-language'
import { Kicker } from '@/components/editions/plain/kicker'
import { Phrase } from '@/components/editions/plain/phrase'
import { Translations } from '@/components/editions/plain/translations'
import type { Publication } from '@/lib/content/schema'
import { formatMoment, yearsSince } from '@/lib/format/dates'
import { formatDuration, secondsOf } from '@/lib/format/durations'
import { frameLanguage, textDirection } from '@/lib/format/language'
import { listText } from '@/lib/format/lists'
import type { Story } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'
import { liteFigure } from './lite-figure'
import { LiteStories } from './lite-lists'

type Props = {
  story: Story
  /** Stories of the same storyline, oldest first. */
  parts: readonly Story[]
  related: readonly Story[]
  /** The public editions of the story, itself included; empty if there is one only. */
  editions: readonly Story[]
  publication: Publication
  /** Milliseconds since the epoch. */
  now: number
  /** The rendered body. */
  children: ReactNode
}

/** The complete light edition of a story. */
export function LiteStory({ story, parts, related, editions, publication, now, children }: Props) {
  const { image, audio, corrections, label, language = publication.language } = story
  const words = wordsOf(publication)
  const frame = frameLanguage(story, publication)
  const LiteFigure = liteFigure(words, frame)
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
          <Kicker story={story} frame={frame} />
        </p>
        <h1>{story.headline}</h1>
        <p className="standfirst">{story.standfirst}</p>
        <div {...(frame !== undefined && { lang: frame, dir: textDirection(frame) })}>
          <Byline story={story} publication={publication} />
          <Translations
            story={story}
            editions={editions}
            publication={publication}
            frame={undefined}
            ending="/lite"
          />
          {corrections.length > 0 && (
            <p className="notice">
              <a href="#corrections">{words('corrected')}</a>
            </p>
          )}
          {years > 0 && <p className="notice">{words('olderThan', { count: years })}</p>}
        </div>
        {image !== undefined && <LiteFigure {...figureOf(image)} />}
        {audio !== undefined && (
          <p {...(frame !== undefined && { lang: frame, dir: textDirection(frame) })}>
            <a href={audio.src}>{words('audio')}</a>
            {audio.duration !== undefined &&
              ` (${formatDuration(secondsOf(audio.duration), publication.language)})`}
          </p>
        )}
        {children}
        <PlainCorrections corrections={corrections} publication={publication} frame={frame} />
      </article>
      <Storyline current={story} parts={parts} publication={publication} />
      {related.length > 0 && (
        <section>
          <h2>{words('relatedStories')}</h2>
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
  const by = listText(names, publication.language)
  const words = wordsOf(publication)
  return (
    <p className="by">
      {[by === '' ? undefined : words('by', { authors: by }), credit].filter(Boolean).join(' · ')}
      <br />
      <time dateTime={published}>{formatMoment(published, publication)}</time>
      {updated !== undefined && (
        <>
          {' · '}
          <Phrase
            words={words}
            of="updated"
            values={{ date: <time dateTime={updated}>{formatMoment(updated, publication)}</time> }}
          />
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
  const words = wordsOf(publication)
  const at = parts.indexOf(current)
  const groups = [
    { title: words('earlierParts'), stories: parts.slice(Math.max(0, at - AROUND), at) },
    { title: words('laterParts'), stories: parts.slice(at + 1, at + 1 + AROUND) },
  ].filter(({ stories }) => stories.length > 0)
  if (current.storyline === undefined || groups.length === 0) return null
  return (
    <section>
      <h2>{words('labelled', { label: words('storySoFar'), text: current.storyline.name })}</h2>
      <p>{words('partOf', { part: at + 1, parts: parts.length })}</p>
      {groups.map(({ title, stories }) => (
        <div key={title}>
          <h3>{title}</h3>
          <LiteStories stories={stories} publication={publication} />
        </div>
      ))}
    </section>
  )
}
