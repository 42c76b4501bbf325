import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageFrame } from '@/components/layout/page-frame'
import { Pagination } from '@/components/layout/pagination'
import type { Listing } from '@/lib/content/queries'
import type { Publication } from '@/lib/content/schema'
import { countOf } from '@/lib/format/lists'
import { River } from './river'

type Props = {
  listing: Listing
  publication: Publication
  /** Shown between title and list. */
  children?: ReactNode
}

/** A list of stories under its title: section, topic, author, storyline, month, latest. */
export function ListingPage({ listing, publication, children }: Props) {
  const { title, description, href, crumbs, page, pages, total } = listing
  return (
    <PageFrame>
      <Breadcrumbs crumbs={crumbs} />
      <h1 tabIndex={-1} className="pt-2 text-headline">
        {title}
        {page > 1 && <span className="text-quiet">, page {page}</span>}
      </h1>
      {description !== undefined && (
        <p className="max-w-[60ch] pt-2 text-standfirst text-quiet">{description}</p>
      )}
      {children}
      <p className="pt-3 pb-4 font-sans text-label text-quiet">
        {countOf(total, 'story', 'stories', publication.language)}
      </p>
      <River stories={listing.stories} publication={publication} />
      <Pagination href={href} page={page} pages={pages} />
    </PageFrame>
  )
}
