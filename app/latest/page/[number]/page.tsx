import type { Metadata } from 'next'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { currentEdition, furtherPage, furtherPages, latestList } from '@/lib/content/queries'
import { listingMetadata } from '@/lib/seo/metadata'

type Props = PageProps<'/latest/page/[number]'>

export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  return furtherPages([['latest', catalog.stories]]).map(([, number]) => ({ number }))
}

async function findListing({ params }: Props) {
  const { number } = await params
  const { catalog } = await currentEdition()
  return { catalog, listing: furtherPage(latestList(catalog), number) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listingMetadata((await findListing(props)).listing)
}

export default async function Page(props: Props) {
  const { catalog, listing } = await findListing(props)
  if (listing === undefined) return <NotFound catalog={catalog} />
  return <ListingPage listing={listing} publication={catalog.publication} />
}
