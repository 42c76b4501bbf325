import { River } from '@/components/front/river'
import { StripHeading } from '@/components/front/strip-heading'
import type { Catalog } from '@/lib/site/queries'
import { ListLink } from './list-link'
import { PageFrame } from './page-frame'

/** The content of a 404 page: the sections and the latest stories. */
export function NotFoundNotice({ catalog }: { catalog: Catalog }) {
  return (
    <PageFrame>
      <div className="notice-page">
        <h1 tabIndex={-1}>This page isn’t here</h1>
        <p className="standfirst">
          The address may be mistyped, or the story has moved. These are the sections, and under them the
          latest stories.
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
        <River stories={catalog.newest(6)} publication={catalog.publication} />
      </div>
    </PageFrame>
  )
}
