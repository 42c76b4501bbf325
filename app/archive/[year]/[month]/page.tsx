import type { Metadata } from 'next'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { listingMetadata } from '@/lib/seo/metadata'
import { listingJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { atLeastOne, currentEdition, monthList, paginate } from '@/lib/site/queries'

type Props = PageProps<'/archive/[year]/[month]'>

export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  const months = [...catalog.byDate.keys()].filter((key) => key.includes('/'))
  return atLeastOne(months, 'none/01').map((key) => {
    const [year = '', month = ''] = key.split('/')
    return { year, month }
  })
}

async function findListing({ params }: Props) {
  const { year, month } = await params
  const { catalog } = await currentEdition()
  const list = monthList(catalog, `${year}/${month}`)
  return { catalog, listing: list && paginate(list, 1) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalog, listing } = await findListing(props)
  return listingMetadata(listing, catalog, SITE)
}

export default async function Page(props: Props) {
  const { catalog, listing } = await findListing(props)
  if (listing === undefined) return <NotFound catalog={catalog} />
  return (
    <>
      <JsonLd things={listingJsonLd(listing, catalog.publication, SITE)} />
      <ListingPage listing={listing} publication={catalog.publication} />
    </>
  )
}
