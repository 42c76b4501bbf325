import type { Metadata } from 'next'
import { AuthorProfile } from '@/components/article/author-profile'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { atLeastOne, authorList, currentEdition, paginate } from '@/lib/content/queries'
import { listingMetadata } from '@/lib/seo/metadata'

type Props = PageProps<'/authors/[id]'>

export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  return atLeastOne([...catalog.authors.keys()], 'none').map((id) => ({ id }))
}

async function findListing({ params }: Props) {
  const { id } = await params
  const { catalog } = await currentEdition()
  const list = authorList(catalog, id)
  return { catalog, id, listing: list && paginate(list, 1) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listingMetadata((await findListing(props)).listing)
}

export default async function Page(props: Props) {
  const { catalog, id, listing } = await findListing(props)
  if (listing === undefined) return <NotFound catalog={catalog} />
  return (
    <ListingPage listing={listing} publication={catalog.publication}>
      <AuthorProfile author={catalog.authors.get(id)} />
    </ListingPage>
  )
}
