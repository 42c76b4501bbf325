import { InLanguage } from '@/components/editions/plain/in-language'
import { ListLink } from '@/components/layout/list-link'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Publication, Storyline } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import type { Story } from '@/lib/site/queries'
import { listHref } from '@/lib/site/routes'
import { type Words, wordsOf } from '@/lib/words/words'
import { HeadlineLink } from './headline-link'

type Props = {
  storyline: Storyline
  /** Oldest first, this story among them. */
  parts: readonly Story[]
  current: Story
  publication: Publication
  frame: string | undefined
}

/** How many parts the box shows; the storyline's page lists all. */
const SHOWN = 5

/** The parts of a storyline around this story, with links to the previous and the next part. */
export function StorylineBox({ storyline, parts, current, publication, frame }: Props) {
  const words = wordsOf(publication)
  const at = parts.indexOf(current)
  const first = Math.max(0, Math.min(at - Math.floor(SHOWN / 2), parts.length - SHOWN))
  const href = listHref('storyline', storyline.id)
  return (
    <section className="storyline" aria-labelledby="storyline">
      <h2 id="storyline">
        <InLanguage language={frame}>
          {words('storySoFar')} <ListLink href={href}>{storyline.name}</ListLink>
        </InLanguage>
      </h2>
      <ol start={first + 1}>
        {parts.slice(first, first + SHOWN).map((part) => (
          <li key={part.address}>
            <time dateTime={part.published} lang={frame}>
              <InLanguage language={frame}>{formatDay(part.published, publication)}</InLanguage>
            </time>
            {part === current ? (
              <strong aria-current="page">{part.headline}</strong>
            ) : (
              <HeadlineLink story={part} frame={frame} prefetch="on-intent" />
            )}
          </li>
        ))}
      </ol>
      <p className="steps">
        <Step words={words} step="previousPart" story={parts[at - 1]} frame={frame} />
        {parts.length > SHOWN && (
          <ListLink href={href}>
            <InLanguage language={frame}>{words('allParts', { count: parts.length })}</InLanguage>
          </ListLink>
        )}
        <Step words={words} step="nextPart" story={parts[at + 1]} frame={frame} />
      </p>
    </section>
  )
}

type StepProps = {
  words: Words
  step: 'previousPart' | 'nextPart'
  story: Story | undefined
  frame: string | undefined
}

/**
 * A link to the previous or next part, with the headline for screen readers. Without such a part: the text that this is
 * the first or latest one.
 */
function Step({ words, step, story, frame }: StepProps) {
  if (story === undefined)
    return (
      <span>
        <InLanguage language={frame}>
          {words(step === 'previousPart' ? 'firstPart' : 'latestPart')}
        </InLanguage>
      </span>
    )
  return (
    <StoryLink href={story.href} prefetch="on-intent">
      <InLanguage language={frame}>
        {step === 'previousPart' ? `‹ ${words(step)}` : `${words(step)} ›`}
      </InLanguage>
      <span className="sr-only">
        {words.between('labelled')}
        <InLanguage language={story.language ?? frame}>{story.headline}</InLanguage>
      </span>
    </StoryLink>
  )
}
