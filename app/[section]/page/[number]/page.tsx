import type { Metadata } from 'next'
import { ListingContent } from '@/components/front/list-route'
import { NotFound } from '@/components/layout/not-found'
import { listingMetadata } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, findList, listingAt, prerenderedListings } from '@/lib/site/queries'
import { requestedPath } from '@/lib/site/url-path'

type Props = PageProps<'/[section]/page/[number]'>

/** Next.js needs at least one URL to build; where no section has a second page, one that responds with 404. */
export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  const further = prerenderedListings(catalog, 'section').flatMap(({ key, segments: [, number] }) =>
    number === undefined ? [] : [{ section: key, number }],
  )
  return further.length > 0 ? further : [{ section: 'none', number: '2' }]
}

async function find({ params }: Props) {
  const { section, number } = await params
  const { catalog } = await currentEdition()
  return {
    catalog,
    listing: listingAt(findList(catalog, 'section', requestedPath(section)), ['page', number]),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalog, listing } = await find(props)
  return listingMetadata(listing, catalog, SITE)
}

export default async function Page(props: Props) {
  const { catalog, listing } = await find(props)
  if (listing === undefined) return <NotFound catalog={catalog} />
  return <ListingContent listing={listing} catalog={catalog} />
}
