import { River } from '@/components/front/river'
import type { Catalog } from '@/lib/content/queries'
import type { Withdrawal } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import { ListLink } from './list-link'
import { PageFrame } from './page-frame'

/** What a reader sees at an address where nothing is, or where a story was: the sections and the latest stories. */
export function NotFoundNotice({ catalog, withdrawn }: { catalog: Catalog; withdrawn?: Withdrawal }) {
  return (
    <PageFrame>
      <h1 tabIndex={-1} className="pt-4 text-headline">
        {withdrawn === undefined ? 'This page isn’t here' : 'This story was withdrawn'}
      </h1>
      <p className="max-w-[56ch] pt-2 text-standfirst text-quiet">
        {withdrawn === undefined
          ? 'The address may be mistyped, or the story has moved.'
          : `${formatDay(withdrawn.at, catalog.publication)}: ${withdrawn.reason}`}{' '}
        These are the sections, and under them the latest stories.
      </p>
      <ul className="mt-4 mb-8 flex flex-wrap gap-2 font-sans text-small">
        {catalog.sections.map((section) => (
          <li key={section.id}>
            <ListLink
              href={`/${section.id}`}
              className="inline-block border border-rule px-3 py-1 hover:border-strong"
            >
              {section.name}
            </ListLink>
          </li>
        ))}
      </ul>
      <River stories={catalog.newest(6)} publication={catalog.publication} />
    </PageFrame>
  )
}
