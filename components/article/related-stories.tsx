import { StoryCard } from '@/components/front/story-card'
import { StripHeading } from '@/components/front/strip-heading'
import type { Story } from '@/lib/site/queries'
import type { Words } from '@/lib/words/words'

type Props = { stories: readonly Story[]; words: Words }

/** The cards of related stories, under a story. Only the first is prefetched when it comes into view: each takes about 7 KB. */
export function RelatedStories({ stories, words }: Props) {
  if (stories.length === 0) return null
  return (
    <section className="related" aria-labelledby="related">
      <StripHeading id="related" title={words('relatedStories')} />
      <ul className="ruled">
        {stories.map((story, index) => (
          <li key={story.address}>
            <StoryCard
              story={story}
              picture={320}
              deck={story.image === undefined}
              prefetch={index === 0 ? 'in-view' : 'on-intent'}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
