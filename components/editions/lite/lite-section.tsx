import type { Publication } from '@/lib/content/schema'
import type { Listing } from '@/lib/site/queries'
import { LiteStories } from './lite-stories'

/** A section's newest stories, as headlines and standfirsts. */
export function LiteSection({ listing, publication }: { listing: Listing; publication: Publication }) {
  const { title, description, stories, href, pages } = listing
  return (
    <>
      <h1>{title}</h1>
      {description !== undefined && <p className="standfirst">{description}</p>}
      <LiteStories stories={stories} publication={publication} standfirst />
      {pages > 1 && (
        <p>
          <a href={`${href}/page/2`}>Older stories, on the full site</a>
        </p>
      )}
    </>
  )
}
