import type { Story } from '@/lib/content/queries'
import { StoryCard } from './story-card'
import { StripHeading } from './strip-heading'

/** The second tier: a column of headlines beside the lead. */
export function TopStories({ title, stories }: { title: string; stories: readonly Story[] }) {
  return (
    <section aria-label={title}>
      <StripHeading title={title} />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
        {stories.map((story, index) => (
          <li
            key={story.address}
            className="border-t border-rule pt-3 first:border-t-0 first:pt-0 sm:nth-2:border-t-0 sm:nth-2:pt-0 lg:nth-2:border-t lg:nth-2:pt-3"
          >
            <StoryCard
              story={story}
              picture={index === 0 ? '(min-width: 1024px) 400px, (min-width: 640px) 50vw, 100vw' : undefined}
              standfirst={index < 2}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
