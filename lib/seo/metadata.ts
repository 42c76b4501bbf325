import type { Metadata } from 'next'
import type { Story } from '@/lib/content/queries'
import type { Listing } from '@/lib/content/listing'

/** Title and description of a story. */
export function storyMetadata(story: Story | undefined): Metadata {
  return story === undefined ? {} : { title: story.headline, description: story.standfirst }
}

/** Title and description of a page of a list. */
export function listingMetadata(listing: Listing | undefined): Metadata {
  if (listing === undefined) return {}
  const { title, page, description } = listing
  return { title: page === 1 ? title : `${title}, page ${page}`, description }
}
