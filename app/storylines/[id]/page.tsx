import type { Metadata } from 'next'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { atLeastOne, currentEdition, paginate, storylineList } from '@/lib/content/queries'
import { listingMetadata } from '@/lib/seo/metadata'

type Props = PageProps<'/storylines/[id]'>

export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  return atLeastOne([...catalog.storylines.keys()], 'none').map((id) => ({ id }))
}

async function findListing({ params }: Props) {
  const { id } = await params
  const { catalog } = await currentEdition()
  const list = storylineList(catalog, id)
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
