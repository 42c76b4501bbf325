import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { InLanguage } from './in-language'

type Props = {
  published: string
  updated: string | undefined
  publication: Publication
  frame: string | undefined
}

/** When a story was published and last updated, in full and with zone. */
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
