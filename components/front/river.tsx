import { KindLabel } from '@/components/article/kind-label'
import { Picture } from '@/components/article/picture'
import { StoryLink } from '@/components/layout/story-link'
import type { Story } from '@/lib/content/queries'
import type { Publication } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'

/** Stories one under the other, newest first. */
export function River({ stories, publication }: { stories: readonly Story[]; publication: Publication }) {
  return (
    <ul>
      {stories.map((story) => (
        <li
          key={story.address}
          className="group relative grid grid-cols-[1fr_6rem] gap-4 border-t border-rule py-4 sm:grid-cols-[8rem_1fr_10rem]"
        >
          <p className="hidden font-sans text-label text-quiet sm:block">
            <time dateTime={story.published}>{formatDay(story.published, publication)}</time>
            <span className="block">{story.section.name}</span>
          </p>
          <div>
            <h2 className="text-card">
              <StoryLink
                href={story.href}
                className="after:absolute after:inset-0 group-hover:underline decoration-1 underline-offset-3"
              >
                <KindLabel kind={story.kind} />
                {story.headline}
              </StoryLink>
            </h2>
            <p className="hidden pt-1 text-small text-quiet sm:block">{story.standfirst}</p>
            <p className="pt-1 font-sans text-label text-quiet sm:hidden">
              {formatDay(story.published, publication)}
            </p>
          </div>
          {story.image && (
            <Picture
              image={story.image}
              alt=""
              sizes="160px"
              className="col-start-2 aspect-3/2 w-full bg-raised object-cover sm:col-start-3"
            />
          )}
        </li>
      ))}
    </ul>
  )
}
