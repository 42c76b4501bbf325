import { HeadlineLink } from '@/components/article/headline-link'
import type { Story } from '@/lib/site/queries'
import { StripHeading } from './strip-heading'

/** The stories read most, numbered. */
export function MostRead({ title, stories }: { title: string; stories: readonly Story[] }) {
  return (
    <section className="most-read" aria-label={title}>
      <StripHeading title={title} />
      <ol>
        {stories.map((story) => (
          <li key={story.address}>
            <h3 className="headline card" data-kind={story.kind}>
              <HeadlineLink story={story} prefetch="on-intent" />
            </h3>
          </li>
        ))}
      </ol>
    </section>
  )
}
