import { HeadlineLink } from '@/components/article/headline-link'
import type { Publication } from '@/lib/content/schema'
import { formatShortDay } from '@/lib/format/dates'
import type { Story } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'
import { LastVisit } from './last-visit.client'
import { StripHeading } from './strip-heading'

type Props = { title: string; stories: readonly Story[]; publication: Publication }

/** The latest stories as headlines with their dates. */
export function Ticker({ title, stories, publication }: Props) {
  return (
    <section className="ticker" aria-label={title}>
      <StripHeading title={title} href="/latest" />
      <ol>
        {stories.map((story) => (
          <li key={story.address}>
            <time dateTime={story.published}>{formatShortDay(story.published, publication)}</time>
            <h3 className="headline card" data-kind={story.kind}>
              <HeadlineLink story={story} />
            </h3>
          </li>
        ))}
      </ol>
      <LastVisit text={wordsOf(publication)('lastVisit')} />
    </section>
  )
}
