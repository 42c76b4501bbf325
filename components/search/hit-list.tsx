import { InLanguage } from '@/components/editions/plain/in-language'
import { StoryLink } from '@/components/layout/story-link.client'
import { formatDay } from '@/lib/format/dates'
import type { ExcerptPart } from '@/lib/search/excerpt'
import type { Hit } from './engine'

/** The publication's language and time zone. */
export type Place = { language: string; timeZone: string }

type Kinds = Readonly<Record<string, string>>
type Props = {
  hits: readonly Hit[]
  place: Place
  /** The names of kinds of stories. */
  kinds: Kinds
}

/** The stories that a search has found. */
export function HitList({ hits, place, kinds }: Props) {
  return (
    <ul className="river">
      {hits.map((hit) => (
        <HitCard key={hit.href} hit={hit} place={place} label={labelOf(hit, kinds)} />
      ))}
    </ul>
  )
}

/** News has no label, nor has live coverage that has ended. */
function labelOf({ kind, liveUntil }: Hit, kinds: Kinds): string | undefined {
  const isOver = liveUntil !== undefined && liveUntil * 1000 <= Date.now()
  return kind === 'news' || isOver ? undefined : kinds[kind]
}

function HitCard({ hit, place, label }: { hit: Hit; place: Place; label: string | undefined }) {
  const base = (tag: string) => new Intl.Locale(tag).language
  const language = base(hit.language) === base(place.language) ? undefined : hit.language
  const published = hit.published * 1000
  return (
    <li data-section={hit.section}>
      <p className="river-day">
        <time dateTime={new Date(published).toISOString()}>{formatDay(published, place)}</time>
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
        <Excerpt parts={hit.excerpt} language={language} />
        {hit.byline !== '' && <p className="by">{hit.byline}</p>}
      </article>
      {hit.picture !== undefined && (
        <picture>
          {hit.picture.endsWith('.avif') && <source type="image/avif" srcSet={hit.picture} />}
          <img
            className="picture"
            src={hit.pictureForAll}
            alt=""
            width={320}
            height={213}
            loading="lazy"
            decoding="async"
          />
        </picture>
      )}
    </li>
  )
}

/** The passage of the text with the matches; nothing if only the headline matches. */
function Excerpt({ parts, language }: { parts: readonly ExcerptPart[]; language: string | undefined }) {
  if (!parts.some(({ isMatch }) => isMatch)) return null
  return (
    <p className="excerpt">
      <InLanguage language={language}>
        …{' '}
        {parts.map(({ text, isMatch }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which don't move
          isMatch ? <mark key={index}>{text}</mark> : text,
        )}{' '}
        …
      </InLanguage>
    </p>
  )
}
