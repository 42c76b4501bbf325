import type { Metadata } from 'next'
import type { Listing, Story } from '@/lib/content/queries'

/** For an address where nothing is. */
export const NOT_FOUND: Metadata = { title: 'Page not found', robots: { index: false } }

/** Title and description of a story. */
export function storyMetadata(story: Story | undefined): Metadata {
  return story === undefined ? NOT_FOUND : { title: story.headline, description: story.standfirst }
}

/** Title and description of a page of a list. */
export function listingMetadata(listing: Listing | undefined): Metadata {
  if (listing === undefined) return NOT_FOUND
  const { title, page, description } = listing
  return { title: page === 1 ? title : `${title}, page ${page}`, description }
}
