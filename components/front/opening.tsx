import type { Story } from '@/lib/site/queries'
import { StoryCard } from './story-card'

/** The width of the picture of each story; the others have none. */
const PICTURES = ['(min-width: 1280px) 520px, (min-width: 1024px) 42vw, 100vw', 400]

/** The newest stories of a section, the first one large. */
export function Opening({ stories }: { stories: readonly Story[] }) {
  return (
    <div className="opening">
      {stories.map((story, index) => (
        <StoryCard
          key={story.address}
          story={story}
          picture={PICTURES[index]}
          lead={index === 0}
          size={index === 0 ? 'second' : 'card'}
          deck
          level={2}
        />
      ))}
    </div>
  )
}
