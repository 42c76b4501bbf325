import { River } from '@/components/front/river'
import { StripHeading } from '@/components/front/strip-heading'
import type { Catalog } from '@/lib/content/queries'
import type { Withdrawal } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import { ListLink } from './list-link'
import { PageFrame } from './page-frame'

/** What a reader sees at an address where nothing is, or where a story was: the sections and the latest stories. */
export function NotFoundNotice({ catalog, withdrawn }: { catalog: Catalog; withdrawn?: Withdrawal }) {
  return (
    <PageFrame>
      <div className="notice-page">
        <h1 tabIndex={-1}>{withdrawn === undefined ? 'This page isn’t here' : 'This story was withdrawn'}</h1>
        <p className="standfirst">
          {withdrawn === undefined
            ? 'The address may be mistyped, or the story has moved.'
            : `${formatDay(withdrawn.at, catalog.publication)}: ${withdrawn.reason}`}{' '}
          These are the sections, and under them the latest stories.
        </p>
      </div>
      <ul className="chips">
        {catalog.sections.map((section) => (
          <li key={section.id}>
            <ListLink href={`/${section.id}`}>{section.name}</ListLink>
          </li>
        ))}
      </ul>
      <div className="mt-8">
        <StripHeading title="Latest stories" href="/latest" />
        <River stories={catalog.stories.slice(0, 6)} publication={catalog.publication} />
      </div>
    </PageFrame>
  )
}
