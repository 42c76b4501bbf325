import type { Metadata } from 'next'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { listingMetadata } from '@/lib/seo/metadata'
import { listingJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, latestList, paginate } from '@/lib/site/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { catalog } = await currentEdition()
  return listingMetadata(paginate(latestList(catalog), 1), catalog, SITE)
}

export default async function Page() {
  const { catalog } = await currentEdition()
  const listing = paginate(latestList(catalog), 1)
  if (listing === undefined) return <NotFound catalog={catalog} />
  return (
    <>
      <JsonLd things={listingJsonLd(listing, catalog.publication, SITE)} />
      <ListingPage listing={listing} publication={catalog.publication} />
    </>
  )
}
