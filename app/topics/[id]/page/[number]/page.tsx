import type { Metadata } from 'next'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { currentEdition, furtherPage, furtherPages, topicList } from '@/lib/content/queries'
import { listingMetadata } from '@/lib/seo/metadata'

type Props = PageProps<'/topics/[id]/page/[number]'>

export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  return furtherPages(catalog.byTopic).map(([id, number]) => ({ id, number }))
}

async function findListing({ params }: Props) {
  const { id, number } = await params
  const { catalog } = await currentEdition()
  return { catalog, listing: furtherPage(topicList(catalog, id), number) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listingMetadata((await findListing(props)).listing)
}

export default async function Page(props: Props) {
  const { catalog, listing } = await findListing(props)
  if (listing === undefined) return <NotFound catalog={catalog} />
  return <ListingPage listing={listing} publication={catalog.publication} />
}
