import { KindLabel } from '@/components/article/kind-label'
import { Picture } from '@/components/article/picture'
import { StoryLink } from '@/components/layout/story-link'
import type { Story } from '@/lib/content/queries'

type Props = {
  story: Story
  /** Width of the picture as a `sizes` attribute; without it the card is text only. */
  picture?: string
  standfirst?: boolean
  headline?: 'card' | 'second'
  level?: 2 | 3
}

/** A story in a list: kicker, headline, and picture and standfirst where there is room for them. */
export function StoryCard({ story, picture, standfirst = false, headline = 'card', level = 3 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className="group relative">
      {picture !== undefined && story.image && (
        <Picture
          image={story.image}
          alt=""
          sizes={picture}
          className="mb-2 aspect-3/2 w-full bg-raised object-cover"
        />
      )}
      <p className="font-sans text-label font-semibold text-quiet">{story.kicker}</p>
      <Heading className={headline === 'second' ? 'text-second' : 'text-card'}>
        <StoryLink
          href={story.href}
          className="after:absolute after:inset-0 group-hover:underline decoration-1 underline-offset-3"
        >
          <KindLabel kind={story.kind} />
          {story.headline}
        </StoryLink>
      </Heading>
      {story.kind === 'opinion' && (
        <p className="pt-1 font-sans text-label">
          {story.authors.map(({ name }) => name).join(', ') || story.credit}
        </p>
      )}
      {standfirst && <p className="pt-1.5 text-small text-quiet">{story.standfirst}</p>}
    </article>
  )
}
