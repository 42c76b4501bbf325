import type { Metadata } from 'next'
import { StandingPage } from '@/components/article/standing-page'
import { ListingPage } from '@/components/front/list-route'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { listingMetadata, standingPageMetadata } from '@/lib/seo/metadata'
import { standingPageJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, findList, listingAt } from '@/lib/site/queries'
import { requestedPath } from '@/lib/site/url-path'

type Props = PageProps<'/[section]'>

/** Sections and standing pages share the first segment of a URL; `check` refuses a name that both have. */
export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  return [...catalog.sections.map(({ id }) => id), ...catalog.pages.keys()].map((section) => ({ section }))
}

async function find({ params }: Props) {
  const id = requestedPath((await params).section)
  const { catalog } = await currentEdition()
  const listing = listingAt(findList(catalog, 'section', id))
  return { catalog, page: catalog.pages.get(id), listing }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalog, page, listing } = await find(props)
  return page === undefined
    ? listingMetadata(listing, catalog, SITE)
    : standingPageMetadata(page, catalog.publication, SITE)
}

export default async function Page(props: Props) {
  const { catalog, page, listing } = await find(props)
  if (listing !== undefined) return <ListingPage listing={listing} catalog={catalog} />
  if (page === undefined) return <NotFound catalog={catalog} />
  return (
    <>
      <StandingPage page={page} publication={catalog.publication} />
      <JsonLd things={standingPageJsonLd(page, catalog.publication, SITE)} />
    </>
  )
}
