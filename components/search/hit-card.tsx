import { InLanguage } from '@/components/editions/plain/in-language'
import { StoryLink } from '@/components/layout/story-link.client'
import { formatDay } from '@/lib/format/dates'
import type { Hit } from './engine'

/** The publication's language and time zone. */
export type Place = { language: string; timeZone: string }

type Props = {
  hit: Hit
  place: Place
  /** The label of its kind; news has none. */
  label?: string | undefined
}

/** A story that a search has found. */
export function HitCard({ hit, place, label }: Props) {
  const language = hit.language === place.language ? undefined : hit.language
  const isMatched = hit.excerpt.some(({ isMatch }) => isMatch)
  return (
    <li data-section={hit.section}>
      <p className="river-day">
        <time dateTime={new Date(hit.published * 1000).toISOString()}>
          {formatDay(hit.published * 1000, place)}
        </time>
      </p>
      <article className="card" data-kind={hit.kind}>
        <p className="kicker">{hit.kicker}</p>
        <h2 className="headline">
          <StoryLink href={hit.href} prefetch="on-intent">
            {label !== undefined && (
              <span className="label" data-kind={hit.kind}>
                {label}
                <span className="sr-only">:</span>{' '}
              </span>
            )}
            <InLanguage language={language}>{hit.title}</InLanguage>
          </StoryLink>
        </h2>
        <p className="deck">
          <InLanguage language={language}>{hit.standfirst}</InLanguage>
        </p>
        {isMatched && (
          <p className="excerpt">
            <InLanguage language={language}>
              …{' '}
              {hit.excerpt.map(({ text, isMatch }, index) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which don't move
                isMatch ? <mark key={index}>{text}</mark> : text,
              )}{' '}
              …
            </InLanguage>
          </p>
        )}
      </article>
      {hit.picture !== undefined && (
        // biome-ignore lint/performance/noImgElement: next/image would resize the image again
        <img
          className="picture"
          src={hit.picture}
          alt=""
          width={320}
          height={213}
          loading="lazy"
          decoding="async"
        />
      )}
    </li>
  )
}
