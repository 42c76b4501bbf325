import type { Metadata } from 'next'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { atLeastOne, currentEdition, monthList, paginate } from '@/lib/content/queries'
import { listingMetadata } from '@/lib/seo/metadata'

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
  return listingMetadata((await findListing(props)).listing)
}

export default async function Page(props: Props) {
  const { catalog, listing } = await findListing(props)
  if (listing === undefined) return <NotFound catalog={catalog} />
  return <ListingPage listing={listing} publication={catalog.publication} />
}
