import { InLanguage } from '@/components/editions/plain/in-language'
import { Phrase } from '@/components/editions/plain/phrase'
import { ListLink } from '@/components/layout/list-link'
import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { wordsOf } from '@/lib/words/words'

type Props = {
  published: string
  updated: string | undefined
  /** The URL of the page with the changes. */
  history: string
  publication: Publication
  frame: string | undefined
}

/** Date, time and zone of publication and of the last update. */
export function PublishedTime({ published, updated, history, publication, frame }: Props) {
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
                  <ListLink href={history}>
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
