import { InLanguage } from '@/components/editions/plain/in-language'
import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'

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
            Updated <time dateTime={updated}>{formatMoment(updated, publication)}</time>
          </InLanguage>
        </span>
      )}
    </p>
  )
}
