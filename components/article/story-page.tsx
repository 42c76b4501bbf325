import { PageFrame } from '@/components/layout/page-frame'
import type { Publication } from '@/lib/content/schema'
import { textDirection } from '@/lib/format/language'
import type { Story, Unseen } from '@/lib/site/queries'
import { AgeNotice } from './age-notice'
import { ArticleBody } from './article-body'
import { AuthorCards } from './author-card'
import { CorrectionNotice, Corrections } from './corrections'
import { UnseenNotice } from './draft-notice'
import { Editions } from './editions'
import { LeadPicture } from './lead-picture'
import { RelatedStories } from './related-stories'
import { Signature } from './signature'
import { StoryHeader } from './story-header'
import { StorylineBox } from './storyline-box'
import { Topics } from './topics'

type Props = {
  story: Story
  /** Where a writer looks at what readers don't see. */
  unseen: Unseen | undefined
  /** Stories of the same storyline, oldest first; empty where there is none. */
  parts: readonly Story[]
  related: readonly Story[]
  publication: Publication
  /** Absolute, for a printed page. */
  address: string
  /** Milliseconds since the epoch. */
  now: number
}

/** A story, whole. */
export function StoryPage({ story, unseen, parts, related, publication, address, now }: Props) {
  const { kind, section, image, storyline, corrections } = story
  const crumbs = [
    { name: 'Front page', href: '/' },
    { name: section.name, href: `/${section.id}` },
  ]
  return (
    <PageFrame section={section.id}>
      <article
        className="story"
        data-kind={kind}
        lang={story.language}
        dir={textDirection(story.language ?? publication.language)}
      >
        <StoryHeader story={story} crumbs={crumbs} />
        {image && <LeadPicture story={story} image={image} />}
        <Signature story={story} publication={publication} />
        <div className="story-text">
          {unseen && <UnseenNotice {...unseen} />}
          <CorrectionNotice corrections={corrections} publication={publication} />
          <AgeNotice published={story.published} now={now} />
          <ArticleBody story={story} />
          <div className="story-foot">
            <Corrections corrections={corrections} publication={publication} />
            <Topics topics={story.topics} />
            <AuthorCards authors={story.authors} />
            {unseen === undefined && <Editions href={story.href} />}
            <p className="print-only">
              {publication.name}, {address}
            </p>
          </div>
        </div>
        {storyline && parts.length > 1 && (
          <StorylineBox storyline={storyline} parts={parts} current={story} publication={publication} />
        )}
      </article>
      <RelatedStories stories={related} />
    </PageFrame>
  )
}
