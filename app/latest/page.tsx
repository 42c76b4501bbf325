import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListingPage } from '@/components/front/listing-page'
import { currentEdition, latestList, paginate } from '@/lib/content/queries'

export const metadata: Metadata = { title: 'Latest' }

export default async function Page() {
  const { catalog } = await currentEdition()
  const listing = paginate(latestList(catalog), 1)
  if (listing === undefined) notFound()
  return <ListingPage listing={listing} publication={catalog.publication} />
}
