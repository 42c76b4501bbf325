import { River } from '@/components/front/river'
import type { Catalog } from '@/lib/content/queries'
import { ListLink } from './list-link'
import { PageFrame } from './page-frame'

/** What a reader sees at an address where nothing is: the sections and the latest stories. */
export function NotFoundNotice({ catalog }: { catalog: Catalog }) {
  return (
    <PageFrame>
      <h1 tabIndex={-1} className="pt-4 text-headline">
        This page isn’t here
      </h1>
      <p className="max-w-[56ch] pt-2 text-standfirst text-quiet">
        The address may be mistyped, or the story has moved. These are the sections, and under them the latest
        stories.
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
      <River stories={catalog.stories.slice(0, 6)} publication={catalog.publication} />
    </PageFrame>
  )
}
