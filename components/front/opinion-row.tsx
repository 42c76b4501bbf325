import { AuthorMark } from '@/components/article/author-mark'
import { CorrectionMark } from '@/components/article/correction-mark'
import { InLanguage } from '@/components/editions/plain/in-language'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Publication } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { StripHeading } from './strip-heading'

type Props = { title: string; stories: readonly Story[]; publication: Publication }

/** A row of opinion pieces: the writer's name, then the headline in italics. The heading links to their section, if it is one. */
export function OpinionRow({ title, stories, publication }: Props) {
  const words = wordsOf(publication)
  const [first, ...others] = new Set(stories.map(({ section }) => section.id))
  return (
    <section className="views" aria-label={title} data-section="opinion">
      <StripHeading
        title={title}
        {...(first !== undefined && others.length === 0 && { href: listHref('section', first) })}
      />
      <ul className="ruled">
        {stories.map((story) => {
          const { byline } = story
          return (
            <li key={story.address}>
              <article className="card">
                <AuthorMark name={byline} />
                <p className="by">{byline}</p>
                <h3 className="headline" data-kind="opinion">
                  <StoryLink href={story.href}>
                    <span className="sr-only">
                      {words('opinion')}
                      {words.between('labelled')}
                    </span>
                    <InLanguage language={story.language}>{story.headline}</InLanguage>
                  </StoryLink>
                  <CorrectionMark mark={story.correctionMark} />
                </h3>
              </article>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
