import { AuthorMark } from '@/components/article/author-mark'
import { InLanguage } from '@/components/editions/plain/in-language'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Story } from '@/lib/site/queries'
import { namesOf } from './story-card'
import { StripHeading } from './strip-heading'

/** A row of opinion pieces: the writer's name, then the headline in italics. */
export function OpinionRow({ title, stories }: { title: string; stories: readonly Story[] }) {
  return (
    <section className="views" aria-label={title} data-section="opinion">
      <StripHeading title={title} />
      <ul className="ruled">
        {stories.map((story) => {
          const name = namesOf(story)
          return (
            <li key={story.address}>
              <article className="card">
                <AuthorMark name={name} />
                <p className="by">{name}</p>
                <h3 className="headline" data-kind="opinion">
                  <StoryLink href={story.href}>
                    <span className="sr-only">Opinion: </span>
                    <InLanguage language={story.language}>{story.headline}</InLanguage>
                  </StoryLink>
                </h3>
              </article>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
