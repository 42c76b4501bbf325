import { PageFrame } from '@/components/layout/page-frame'
import type { Story } from '@/lib/content/queries'
import type { Publication } from '@/lib/content/schema'
import { textDirection } from '@/lib/format/language'
import { ArticleBody } from './article-body'
import { AuthorCards } from './author-card'
import { Corrections } from './corrections'
import { Editions } from './editions'
import { LeadPicture } from './lead-picture'
import { RelatedStories } from './related-stories'
import { StoryHeader } from './story-header'
import { StorylineBox } from './storyline-box'
import { Topics } from './topics'

type Props = {
  story: Story
  /** Stories of the same storyline, oldest first; empty where there is none. */
  parts: readonly Story[]
  related: readonly Story[]
  publication: Publication
  /** Milliseconds since the epoch. */
  now: number
}

/** A story, whole. */
export function StoryPage({ story, parts, related, publication, now }: Props) {
  const language = story.language ?? publication.language
  const crumbs = [
    { name: 'Front page', href: '/' },
    { name: story.section.name, href: `/${story.section.id}` },
  ]
  return (
    <PageFrame>
      <article lang={story.language} dir={textDirection(language)}>
        <StoryHeader story={story} publication={publication} now={now} crumbs={crumbs} />
        <div className="mt-5 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)]">
          <div>
            {story.image && (
              <div className="-mx-4 mb-6 sm:mx-0 max-sm:[&_figcaption]:px-4">
                <LeadPicture image={story.image} />
              </div>
            )}
            <div className="mx-auto max-w-measure">
              <ArticleBody story={story} />
              <Corrections corrections={story.corrections} publication={publication} />
              <Topics topics={story.topics} />
              <AuthorCards authors={story.authors} />
              <Editions href={story.href} />
            </div>
          </div>
          <div className="lg:sticky lg:top-4 lg:col-start-2 lg:self-start">
            {story.storyline && parts.length > 1 && (
              <StorylineBox
                storyline={story.storyline}
                parts={parts}
                current={story}
                publication={publication}
              />
            )}
          </div>
        </div>
      </article>
      <RelatedStories stories={related} />
    </PageFrame>
  )
}
