import { KindLabel } from '@/components/article/kind-label'
import { Picture } from '@/components/article/picture'
import { StoryLink } from '@/components/layout/story-link'
import type { Story } from '@/lib/content/queries'

/** The story of the day with what belongs to it. */
export function LeadPackage({ story, related }: { story: Story; related: readonly Story[] }) {
  return (
    <section aria-label="Lead story">
      <article className="group relative">
        {story.image && (
          <Picture
            image={story.image}
            alt=""
            sizes="(min-width: 1280px) 800px, (min-width: 1024px) 62vw, 100vw"
            lead
            className="mb-3 aspect-3/2 w-full bg-raised object-cover"
          />
        )}
        <p className="font-sans text-small font-semibold text-accent">{story.kicker}</p>
        <h2 className="text-lead">
          <StoryLink
            href={story.href}
            className="after:absolute after:inset-0 group-hover:underline decoration-2 underline-offset-4"
          >
            <KindLabel kind={story.kind} className="text-[0.5em]" />
            {story.headline}
          </StoryLink>
        </h2>
        <p className="max-w-[60ch] pt-2 text-standfirst text-quiet">{story.standfirst}</p>
      </article>
      {related.length > 0 && (
        <ul className="mt-4 grid gap-x-6 gap-y-2 border-t border-rule pt-3 sm:grid-cols-3">
          {related.map((other) => (
            <li key={other.address} className="text-small font-semibold">
              <StoryLink href={other.href} className="inline-block py-0.5 hover:underline">
                <KindLabel kind={other.kind} />
                {other.headline}
              </StoryLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
