import type { Story } from '@/lib/site/queries'
import { StoryCard } from './story-card'

/** The newest stories of a section, the first one large. */
export function Opening({ stories }: { stories: readonly Story[] }) {
  return (
    <div className="opening">
      {stories.map((story, index) =>
        index === 0 ? (
          <StoryCard
            key={story.address}
            story={story}
            picture="(min-width: 1280px) 520px, (min-width: 1024px) 42vw, 100vw"
            lead
            size="second"
            deck
            level={2}
          />
        ) : (
          <StoryCard
            key={story.address}
            story={story}
            picture={index === 1 ? 400 : undefined}
            deck
            level={2}
          />
        ),
      )}
    </div>
  )
}
