import { InLanguage } from '@/components/editions/plain/in-language'
import { Phrase } from '@/components/editions/plain/phrase'
import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { wordsOf } from '@/lib/words/words'

type Props = {
  published: string
  updated: string | undefined
  publication: Publication
  frame: string | undefined
}

/** Date, time and zone of publication and of the last update. */
export function PublishedTime({ published, updated, publication, frame }: Props) {
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
              values={{ date: <time dateTime={updated}>{formatMoment(updated, publication)}</time> }}
            />
          </InLanguage>
        </span>
      )}
    </p>
  )
}
