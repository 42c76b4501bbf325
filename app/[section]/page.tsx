import type { Metadata } from 'next'
import { StandingPage } from '@/components/article/standing-page'
import { ListingPage } from '@/components/front/listing-page'
import { FirstFaces } from '@/components/layout/first-faces'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { listingMetadata, standingPageMetadata } from '@/lib/seo/metadata'
import { listingJsonLd, standingPageJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { THEME } from '@/lib/seo/this-theme'
import { currentEdition, paginate, sectionList } from '@/lib/site/queries'

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
  return { catalog, page: catalog.pages.get(id), listing: list && paginate(list, 1) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalog, page, listing } = await find(props)
  return page === undefined
    ? listingMetadata(listing, catalog, SITE)
    : standingPageMetadata(page, catalog.publication, SITE)
}

export default async function Page(props: Props) {
  const { catalog, page, listing } = await find(props)
  if (page !== undefined)
    return (
      <>
        <JsonLd things={standingPageJsonLd(page, catalog.publication, SITE)} />
        <StandingPage page={page} publication={catalog.publication} />
      </>
    )
  if (listing === undefined) return <NotFound catalog={catalog} />
  return (
    <>
      {listing.stories.some(({ kind }) => kind === 'opinion') && <FirstFaces theme={THEME} style="italic" />}
      <JsonLd things={listingJsonLd(listing, catalog.publication, SITE)} />
      <ListingPage listing={listing} publication={catalog.publication} section={listing.href.slice(1)} />
    </>
  )
}
