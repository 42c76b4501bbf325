import { ListLink } from '@/components/layout/list-link'
import { StoryLink } from '@/components/layout/story-link'
import type { Story } from '@/lib/content/queries'
import type { Publication, Storyline } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
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
  return (
    <section
      aria-labelledby="storyline"
      className="border-t-2 border-strong bg-raised p-4 font-sans text-small"
    >
      <h2 id="storyline" className="font-semibold">
        The story so far:{' '}
        <ListLink href={`/storylines/${storyline.id}`} className="inline-block underline underline-offset-2">
          {storyline.name}
        </ListLink>
      </h2>
      <ol className="mt-2" start={first + 1}>
        {parts.slice(first, first + SHOWN).map((part) => (
          <li
            key={part.address}
            className={`border-s-2 py-1.5 ps-3 ${part === current ? 'border-accent' : 'border-rule'}`}
          >
            <time dateTime={part.published} className="block text-label text-quiet">
              {formatDay(part.published, publication)}
            </time>
            {part === current ? (
              <strong aria-current="page">{part.headline}</strong>
            ) : (
              <StoryLink href={part.href} className="hover:underline">
                <KindLabel kind={part.kind} />
                {part.headline}
              </StoryLink>
            )}
          </li>
        ))}
      </ol>
      {parts.length > SHOWN && (
        <p className="pt-2">
          <ListLink
            href={`/storylines/${storyline.id}`}
            className="inline-block py-1 underline underline-offset-2"
          >
            All {parts.length} parts
          </ListLink>
        </p>
      )}
      {/* Both stand in the list above, which fetches them: one fetch serves both links. */}
      <p className="mt-2 flex justify-between gap-4 border-t border-rule pt-2">
        {previous ? (
          <ListLink href={previous.href} className="inline-block py-1 font-semibold hover:underline">
            ‹ Previous<span className="sr-only">: {previous.headline}</span>
          </ListLink>
        ) : (
          <span className="py-1 text-quiet">First part</span>
        )}
        {next ? (
          <ListLink href={next.href} className="inline-block py-1 font-semibold hover:underline">
            Next<span className="sr-only">: {next.headline}</span> ›
          </ListLink>
        ) : (
          <span className="py-1 text-quiet">Latest part</span>
        )}
      </p>
    </section>
  )
}
