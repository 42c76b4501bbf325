import type { Metadata } from 'next'
import { AuthorProfile } from '@/components/article/author-profile'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { listingMetadata } from '@/lib/seo/metadata'
import { profileJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { atLeastOne, authorList, currentEdition, paginate } from '@/lib/site/queries'

type Props = PageProps<'/authors/[id]'>

export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  return atLeastOne([...catalog.authors.keys()], 'none').map((id) => ({ id }))
}

async function findListing({ params }: Props) {
  const { id } = await params
  const { catalog } = await currentEdition()
  const list = authorList(catalog, id)
  return { catalog, author: catalog.authors.get(id), listing: list && paginate(list, 1) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalog, listing } = await findListing(props)
  return listingMetadata(listing, catalog, SITE)
}

export default async function Page(props: Props) {
  const { catalog, author, listing } = await findListing(props)
  if (author === undefined || listing === undefined) return <NotFound catalog={catalog} />
  return (
    <>
      <JsonLd things={profileJsonLd(author, listing, catalog.publication, SITE)} />
      <ListingPage listing={listing} publication={catalog.publication}>
        <AuthorProfile author={author} />
      </ListingPage>
    </>
  )
}
