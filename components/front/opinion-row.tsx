import { AuthorMark } from '@/components/article/author-mark'
import { StoryLink } from '@/components/layout/story-link'
import type { Story } from '@/lib/content/queries'

/** Columns and letters: name first, set apart from the news by colour and slope. */
export function OpinionRow({ title, stories }: { title: string; stories: readonly Story[] }) {
  return (
    <section aria-label={title} className="mt-10 border-t-4 border-opinion bg-opinion-paper px-4 pt-1 pb-5">
      <h2 className="py-2 font-sans text-small font-bold">{title}</h2>
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {stories.map((story) => {
          const name = story.authors.map((author) => author.name).join(', ') || (story.credit ?? '')
          return (
            <li key={story.address} className="group relative flex gap-3">
              <AuthorMark name={name} />
              <div>
                <p className="font-sans text-label font-semibold text-opinion">{name}</p>
                <h3 className="text-card font-normal italic">
                  <StoryLink
                    href={story.href}
                    className="after:absolute after:inset-0 group-hover:underline decoration-1 underline-offset-3"
                  >
                    <span className="sr-only">Opinion: </span>
                    {story.headline}
                  </StoryLink>
                </h3>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
