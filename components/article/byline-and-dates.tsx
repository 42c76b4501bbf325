import { Fragment, type ReactNode } from 'react'
import { InLanguage } from '@/components/editions/plain/in-language'
import { Phrase } from '@/components/editions/plain/phrase'
import { Translations } from '@/components/editions/plain/translations'
import { ListLink } from '@/components/layout/list-link'
import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { joined } from '@/lib/format/lists'
import type { Story } from '@/lib/site/queries'
import { historyHref, listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

type Props = {
  story: Story
  /** The public editions of the story, itself included. */
  editions: readonly Story[]
  publication: Publication
  frame: string | undefined
  /** Shown below the dates. */
  children: ReactNode
}

/** The byline of a story, its dates and its translations. */
export function BylineAndDates({ story, editions, publication, frame, children }: Props) {
  return (
    <div className="byline">
      <p>
        <InLanguage language={frame}>
          <Byline story={story} publication={publication} />
        </InLanguage>
      </p>
      <Times story={story} publication={publication} frame={frame} />
      <Translations story={story} editions={editions} publication={publication} frame={frame} />
      {children}
    </div>
  )
}

/** The authors of a story with their roles, each a link, or the agency that it is credited to. */
function Byline({ story, publication }: Pick<Props, 'story' | 'publication'>) {
  const { authors, credit } = story
  if (authors.length === 0) return credit
  const words = wordsOf(publication)
  const [before, after] = words.pattern('by').split('{authors}')
  return (
    <>
      <span className="sr-only">{before}</span>
      {joined(authors, ({ name }) => name, publication.language).map(({ item, before: joint }) => (
        <Fragment key={item.id}>
          {joint !== '' && <span className="comma">{joint}</span>}
          <span className="author">
            <ListLink href={listHref('author', item.id)}>{item.name}</ListLink>
            <span className="role">
              <span className="comma">{words.between('nameAndRole')}</span>
              {item.role}
            </span>
          </span>
        </Fragment>
      ))}
      {after && <span className="sr-only">{after}</span>}
      {credit !== undefined && ` · ${credit}`}
    </>
  )
}

/** Date, time and zone of publication and of the last update, which links to the page with the changes. */
function Times({ story, publication, frame }: Pick<Props, 'story' | 'publication' | 'frame'>) {
  const { href, published, updated } = story
  return (
    <p className="times">
      <span>
        <InLanguage language={frame}>
          <time dateTime={published}>{formatMoment(published, publication)}</time>
        </InLanguage>
      </span>{' '}
      {updated !== undefined && (
        <span>
          <InLanguage language={frame}>
            <Phrase
              words={wordsOf(publication)}
              of="updated"
              values={{
                date: (
                  <ListLink href={historyHref(href)}>
                    <time dateTime={updated}>{formatMoment(updated, publication)}</time>
                  </ListLink>
                ),
              }}
            />
          </InLanguage>
        </span>
      )}
    </p>
  )
}
