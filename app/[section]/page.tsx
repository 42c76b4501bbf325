import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { StandingPage } from '@/components/article/standing-page'
import { ListingPage } from '@/components/front/listing-page'
import { NotFound } from '@/components/layout/not-found'
import { currentEdition, paginate, redirectTarget, sectionList } from '@/lib/content/queries'
import { listingMetadata } from '@/lib/seo/metadata'

type Props = PageProps<'/[section]'>

/** Sections and standing pages share the first step of an address; `check` keeps their names apart. */
export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  return [...catalog.sections.map(({ id }) => id), ...catalog.pages.keys()].map((section) => ({ section }))
}

async function find({ params }: Props) {
  const { section: id } = await params
  const { catalog } = await currentEdition()
  const list = sectionList(catalog, id)
  return { id, catalog, page: catalog.pages.get(id), listing: list && paginate(list, 1) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, listing } = await find(props)
  return page === undefined ? listingMetadata(listing) : { title: page.title, description: page.standfirst }
}

export default async function Page(props: Props) {
  const { id, catalog, page, listing } = await find(props)
  if (page !== undefined) return <StandingPage page={page} publication={catalog.publication} />
  if (listing === undefined) {
    const target = await redirectTarget(`/${id}`)
    if (target !== undefined) permanentRedirect(target)
    return <NotFound catalog={catalog} />
  }
  return <ListingPage listing={listing} publication={catalog.publication} />
}
