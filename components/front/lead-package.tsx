import { HeadlineLink } from '@/components/article/headline-link'
import { OpeningPicture } from '@/components/article/opening-picture'
import { InLanguage } from '@/components/editions/plain/in-language'
import { Kicker } from '@/components/editions/plain/kicker'
import type { Story } from '@/lib/site/queries'
import type { Words } from '@/lib/words/words'

type Props = { story: Story; related: readonly Story[]; words: Words }

/** The lead story of the front page and the headlines of related stories under it. */
export function LeadPackage({ story, related, words }: Props) {
  return (
    <section className="lead" aria-label={words('topStory')}>
      <article className="lead-story" data-section={story.section.id} data-kind={story.kind}>
        <div>
          <p className="kicker">
            <Kicker story={story} />
          </p>
          <h2 className="headline headline-lead">
            <HeadlineLink story={story} />
          </h2>
        </div>
        {story.image && (
          <OpeningPicture
            story={story}
            image={story.image}
            alt=""
            sizes="(min-width: 1280px) 810px, (min-width: 1024px) 64vw, 100vw"
            lead
          />
        )}
        <div className="lead-foot">
          <p className="deck">
            <InLanguage language={story.language}>{story.standfirst}</InLanguage>
          </p>
          {related.length > 0 && (
            <ul className="lead-more">
              {related.map((other) => (
                <li key={other.address} className="headline" data-kind={other.kind}>
                  <HeadlineLink story={other} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </article>
    </section>
  )
}
