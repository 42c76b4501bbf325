import { OpeningPicture } from '@/components/article/opening-picture'
import type { Publication } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import type { Story } from '@/lib/site/queries'
import { StoryCard } from './story-card'

/** Stories below each other, newest first, with the date beside the first story of each day. */
export function River({ stories, publication }: { stories: readonly Story[]; publication: Publication }) {
  let shown = ''
  return (
    <ul className="river">
      {stories.map((story) => {
        const day = formatDay(story.published, publication)
        const again = day === shown
        shown = day
        return (
          <li key={story.address}>
            <p className="river-day">
              <time dateTime={story.published} className={again ? 'again' : undefined}>
                {day}
              </time>
            </p>
            <StoryCard story={story} deck level={2} />
            {story.image && <OpeningPicture story={story} image={story.image} alt="" sizes={160} />}
          </li>
        )
      })}
    </ul>
  )
}
