import { ListLink } from '@/components/layout/list-link'
import { StoryLink } from '@/components/layout/story-link'
import type { Publication, Storyline } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import type { Story } from '@/lib/site/queries'
import { KindLabel } from './kind-label'

type Props = {
  storyline: Storyline
  /** Oldest first, this story among them. */
  parts: readonly Story[]
  current: Story
  publication: Publication
}

/** Parts shown around this one; a long storyline has a page of its own. */
const SHOWN = 5

/** The story so far: the parts in order, this one marked, and the steps before and after it. */
export function StorylineBox({ storyline, parts, current, publication }: Props) {
  const at = parts.indexOf(current)
  const first = Math.max(0, Math.min(at - Math.floor(SHOWN / 2), parts.length - SHOWN))
  const previous = parts[at - 1]
  const next = parts[at + 1]
  const href = `/storylines/${storyline.id}`
  return (
    <section className="storyline" aria-labelledby="storyline">
      <h2 id="storyline">
        The story so far <ListLink href={href}>{storyline.name}</ListLink>
      </h2>
      <ol start={first + 1}>
        {parts.slice(first, first + SHOWN).map((part) => (
          <li key={part.address}>
            <time dateTime={part.published}>{formatDay(part.published, publication)}</time>
            {part === current ? (
              <strong aria-current="page">{part.headline}</strong>
            ) : (
              <StoryLink href={part.href}>
                <KindLabel kind={part.kind} />
                {part.headline}
              </StoryLink>
            )}
          </li>
        ))}
      </ol>
      {/* Both stand in the list above, which fetches them: one fetch serves both links. */}
      <p className="steps">
        {previous ? (
          <ListLink href={previous.href}>
            ‹ Previous<span className="sr-only">: {previous.headline}</span>
          </ListLink>
        ) : (
          <span>First part</span>
        )}
        {parts.length > SHOWN && <ListLink href={href}>All {parts.length}</ListLink>}
        {next ? (
          <ListLink href={next.href}>
            Next<span className="sr-only">: {next.headline}</span> ›
          </ListLink>
        ) : (
          <span>Latest part</span>
        )}
      </p>
    </section>
  )
}
