import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { listParts } from '@/lib/format/lists'
import type { Story } from '@/lib/site/queries'

/** Who wrote a story, and when it was published and updated. */
export function LiteByline({ story, publication }: { story: Story; publication: Publication }) {
  const { published, updated, credit } = story
  const names = story.authors.map(({ name, role }) => `${name} (${role})`)
  const by = listParts(names, publication.language)
    .map(({ value }) => value)
    .join('')
  return (
    <p className="by">
      {[by === '' ? undefined : `By ${by}`, credit].filter(Boolean).join(' · ')}
      <br />
      <time dateTime={published}>{formatMoment(published, publication)}</time>
      {updated !== undefined && (
        <>
          {' · Updated '}
          <time dateTime={updated}>{formatMoment(updated, publication)}</time>
        </>
      )}
    </p>
  )
}
