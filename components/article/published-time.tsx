import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'

type Props = { published: string; updated?: string; publication: Publication }

/** When a story was published and last updated, in full and with zone. */
export function PublishedTime({ published, updated, publication }: Props) {
  return (
    <p className="times">
      <span>
        <time dateTime={published}>{formatMoment(published, publication)}</time>
      </span>{' '}
      {updated !== undefined && (
        <span>
          Updated <time dateTime={updated}>{formatMoment(updated, publication)}</time>
        </span>
      )}
    </p>
  )
}
