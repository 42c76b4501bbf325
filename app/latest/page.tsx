import type { Metadata } from 'next'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { currentEdition, latestList, paginate } from '@/lib/content/queries'

export const metadata: Metadata = { title: 'Latest' }

export default async function Page() {
  const { catalog } = await currentEdition()
  const listing = paginate(latestList(catalog), 1)
  if (listing === undefined) return <NotFound catalog={catalog} />
  return <ListingPage listing={listing} publication={catalog.publication} />
}
