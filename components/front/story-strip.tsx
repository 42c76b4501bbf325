import type { Story } from '@/lib/content/queries'
import { StoryCard } from './story-card'
import { StripHeading } from './strip-heading'

type Props = { title: string; href?: string; stories: readonly Story[] }

/** A row of a section's or topic's stories: the first with its picture, the rest as headlines. */
export function StoryStrip({ title, href, stories }: Props) {
  const [first, ...rest] = stories
  if (first === undefined) return null
  return (
    <section aria-label={title} className="mt-10">
      <StripHeading title={title} href={href} />
      <div className="grid gap-6 md:grid-cols-[1.25fr_1fr] lg:grid-cols-[1fr_2fr]">
        <StoryCard
          story={first}
          picture="(min-width: 1024px) 400px, (min-width: 768px) 50vw, 100vw"
          standfirst
          headline="second"
        />
        <ul className="grid content-start gap-x-6 gap-y-4 lg:grid-cols-2">
          {rest.map((story) => (
            <li
              key={story.address}
              className="border-t border-rule pt-3 first:border-t-0 first:pt-0 lg:first:border-t lg:first:pt-3"
            >
              <StoryCard story={story} standfirst />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
