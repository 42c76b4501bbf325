import type { ReactNode } from 'react'
import { InLanguage } from '@/components/editions/plain/in-language'
import { PageFrame } from '@/components/layout/page-frame'
import { ChangedNotice } from '@/components/reader/changed-notice'
import { StoryTools } from '@/components/reader/story-tools'
import type { Publication } from '@/lib/content/schema'
import { frameLanguage, textDirection } from '@/lib/format/language'
import type { Crumb, NewestPart, Story, UnpublishedStory } from '@/lib/site/queries'
import { newsHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { AfterText } from './after-text'
import { AgeNotice } from './age-notice'
import { AiUse } from './ai-use'
import { AuthorCards } from './author-card'
import { BylineAndDates } from './byline-and-dates'
import { CorrectionNotice, Corrections } from './corrections'
import { DraftNotice } from './draft-notice'
import { LeadPicture } from './lead-picture'
import { LiveNews } from './live-news.client'
import { Player } from './player'
import { RelatedStories } from './related-stories'
import { StoryFormats } from './story-formats'
import { StoryHeader } from './story-header'
import { StorylineBox } from './storyline-box'
import { Topics } from './topics'
import { UpdatesPages } from './updates-pages'

type Props = {
  story: Story
  /** Set in development for a story that isn't public. */
  unpublished: UnpublishedStory | undefined
  /** Stories of the same storyline, oldest first; empty if there is none. */
  parts: readonly Story[]
  related: readonly Story[]
  /** The public editions of the story, itself included; empty if there is one only. */
  editions: readonly Story[]
  /** The newest entries of live coverage. */
  live: NewestPart | undefined
  /** The body: its source, and what `ArticleBody` renders. */
  text: string
  body: ReactNode
  crumbs: readonly Crumb[]
  publication: Publication
  /** The absolute URL, shown in print. */
  address: string
  /** Milliseconds since the epoch. */
  now: number
}

/** The page of a story. */
export function StoryPage(props: Props) {
  const {
    story,
    unpublished,
    parts,
    related,
    editions,
    live,
    text,
    body,
    crumbs,
    publication,
    address,
    now,
  } = props
  const { kind, opening, section, image, storyline, corrections } = story
  const frame = frameLanguage(story, publication)
  const words = wordsOf(publication)
  return (
    <PageFrame section={section.id}>
      <article
        className="story"
        data-kind={kind}
        data-opening={image && opening}
        lang={story.language}
        dir={textDirection(story.language ?? publication.language)}
      >
        <AfterText>
          {unpublished === undefined && (
            <ChangedNotice story={story} publication={publication} frame={frame} />
          )}
          <StoryHeader story={story} crumbs={crumbs} words={words} frame={frame} />
          {image && <LeadPicture story={story} image={image} />}
          <BylineAndDates story={story} editions={editions} publication={publication} frame={frame}>
            {unpublished === undefined && (
              <StoryTools
                href={story.href}
                text={live === undefined ? text : undefined}
                isReadAloud={live === undefined && story.audio === undefined}
                language={story.language ?? publication.language}
                words={words}
                frame={frame}
              />
            )}
          </BylineAndDates>
        </AfterText>
        <div className="story-text">
          {unpublished && <DraftNotice {...unpublished} publication={publication} frame={frame} />}
          <CorrectionNotice corrections={corrections} publication={publication} frame={frame} />
          <AgeNotice published={story.published} words={words} frame={frame} now={now} />
          <Player story={story} publication={publication} frame={frame} />
          {live && unpublished === undefined && (
            <LiveNews
              src={newsHref(story.href)}
              texts={words.forms('newUpdates')}
              retry={words('tryAgain')}
              language={publication.language}
              isLive={story.labelKind === 'live'}
              head={live.head}
            />
          )}
          {body}
          {live && <UpdatesPages pages={live.pages} publication={publication} frame={frame} />}
          <div className="story-foot">
            <Corrections corrections={corrections} publication={publication} frame={frame} />
            <AiUse sentence={story.aiUse} />
            <Topics topics={story.topics} words={words} frame={frame} />
            <AuthorCards authors={story.authors} words={words} frame={frame} />
            {unpublished === undefined && <StoryFormats href={story.href} words={words} frame={frame} />}
            <p className="print-only">
              <InLanguage language={frame}>
                {publication.name} · {address}
              </InLanguage>
            </p>
          </div>
        </div>
        {storyline && parts.length > 1 && (
          <StorylineBox
            storyline={storyline}
            parts={parts}
            current={story}
            publication={publication}
            frame={frame}
          />
        )}
      </article>
      <RelatedStories stories={related} words={words} />
    </PageFrame>
  )
}
