import { StoryCard } from '@/components/front/story-card'
import type { Story } from '@/lib/content/queries'

/** Where to go from here. */
export function RelatedStories({ stories }: { stories: readonly Story[] }) {
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="related" className="mt-12 border-t-2 border-strong pt-3 print:hidden">
      <h2 id="related" className="text-second">
        Related stories
      </h2>
      <ul className="mt-3 grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {stories.map((story) => (
          <li key={story.address}>
            <StoryCard story={story} />
          </li>
        ))}
      </ul>
    </section>
  )
}
