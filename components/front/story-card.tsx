import { HeadlineLink } from '@/components/article/headline-link'
import { OpeningPicture } from '@/components/article/opening-picture'
import { InLanguage } from '@/components/editions/plain/in-language'
import { Kicker } from '@/components/editions/plain/kicker'
import type { LinkComponent } from '@/components/layout/list-link'
import type { Story } from '@/lib/site/queries'

type Props = {
  story: Story
  /** The width of the picture, as `sizes` of `Picture`; without it the card has no picture. */
  picture?: string | number
  /** Loads the picture eagerly, because it is the largest on the first screen. */
  lead?: boolean
  deck?: boolean
  size?: 'card' | 'second' | 'lead'
  level?: 2 | 3
  prefetch?: 'in-view' | 'on-intent'
  Link?: LinkComponent
}

/** A story in a list: kicker and headline, optionally with picture and standfirst. */
export function StoryCard({
  story,
  picture,
  lead,
  deck = false,
  size = 'card',
  level = 3,
  prefetch,
  Link,
}: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className="card" data-section={story.section.id} data-kind={story.kind}>
      {picture !== undefined && story.image && (
        <OpeningPicture story={story} image={story.image} alt="" sizes={picture} lead={lead} />
      )}
      <p className="kicker">
        <Kicker story={story} />
      </p>
      <Heading className={size === 'card' ? 'headline' : `headline headline-${size}`}>
        <HeadlineLink story={story} prefetch={prefetch} Link={Link} />
      </Heading>
      {deck && (
        <p className="deck">
          <InLanguage language={story.language}>{story.standfirst}</InLanguage>
        </p>
      )}
      {story.kind === 'opinion' && <p className="by">{story.byline}</p>}
    </article>
  )
}
