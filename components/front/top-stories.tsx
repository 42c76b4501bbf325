import type { Story } from '@/lib/site/queries'
import { StoryCard } from './story-card'
import { StripHeading } from './strip-heading'

/** The column beside the lead: headlines, the first one with its picture. */
export function TopStories({ title, stories }: { title: string; stories: readonly Story[] }) {
  return (
    <section className="top" aria-label={title}>
      <StripHeading title={title} />
      <ul>
        {stories.map((story, index) => (
          <li key={story.address}>
            <StoryCard
              story={story}
              picture={index === 0 ? '(min-width: 1024px) 400px, (min-width: 640px) 50vw, 100vw' : undefined}
              size={index === 0 ? 'second' : 'card'}
              deck={index < 2}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
