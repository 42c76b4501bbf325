import type { Metadata } from 'next'
import { AuthorProfile } from '@/components/article/author-profile'
import { ItalicFace } from '@/components/layout/italic-face'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { listingMetadata } from '@/lib/seo/metadata'
import { listingJsonLd, profileJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import {
  type Catalog,
  currentEdition,
  findList,
  type Listing,
  listingAt,
  prerenderedListings,
} from '@/lib/site/queries'
import { feedHref, LISTS, type ListKind } from '@/lib/site/routes'
import { requestedPath } from '@/lib/site/url-path'
import { ListingPage } from './listing-page'

type RouteParams = Record<string, string | string[] | undefined>
type Props = { params: Promise<RouteParams> }

/**
 * Creates the exports of a list's route file. `keys` are the names of its dynamic segments, in the order in which their
 * values make the list's key; the last segment of the route is the optional catch-all `[[...page]]`.
 */
export function listRoute(kind: ListKind, ...keys: readonly string[]) {
  async function find({ params }: Props): Promise<Found> {
    const values = await params
    const { catalog } = await currentEdition()
    const key = requestedPath(...keys.flatMap((name) => values[name] ?? []))
    const segments = [values.page ?? []].flat()
    return { catalog, listing: listingAt(findList(catalog, kind, key), segments) }
  }

  return {
    /**
     * Next.js needs at least one URL for each route in a build. Without any list, this is one that responds with 404.
     */
    async generateStaticParams(): Promise<RouteParams[]> {
      const { catalog } = await currentEdition()
      const listings = prerenderedListings(catalog, kind)
      const none = { key: keys.map(() => 'none').join('/'), segments: [] }
      return (listings.length > 0 ? listings : [none]).map(({ key, segments }) => {
        const values = key.split('/')
        return { ...Object.fromEntries(keys.map((name, index) => [name, values[index]])), page: segments }
      })
    },

    ...pageOfList(find),
  }
}

type Found = { catalog: Catalog; listing: Listing | undefined }

/** Creates the metadata and the page of the listing that `find` returns; the page is 404 if there is none. */
export function pageOfList<P>(find: (props: P) => Promise<Found>) {
  return {
    async generateMetadata(props: P): Promise<Metadata> {
      const { catalog, listing } = await find(props)
      return listingMetadata(listing, catalog, SITE)
    },

    async Page(props: P) {
      const { catalog, listing } = await find(props)
      return listing === undefined ? (
        <NotFound catalog={catalog} />
      ) : (
        <ListingContent listing={listing} catalog={catalog} />
      )
    },
  }
}

/** A page of a list with its structured data. The first page of an author's list shows the author. */
export function ListingContent({ listing, catalog }: { listing: Listing; catalog: Catalog }) {
  const { kind, key, href, page, stories } = listing
  const { publication } = catalog
  const isFollowed = kind !== 'front' && page === 1 && LISTS[kind].feeds.includes('rss')
  const author = kind === 'author' && page === 1 ? catalog.authors.get(key) : undefined
  const isSectionFront = kind === 'section' && page === 1
  const hasOpinion = isSectionFront && stories.some((story) => story.kind === 'opinion')
  return (
    <>
      {hasOpinion && <ItalicFace />}
      <ListingPage
        listing={listing}
        publication={publication}
        section={isSectionFront ? key : undefined}
        latest={catalog.newest(4)}
        feed={isFollowed ? SITE.origin + feedHref(href, 'rss') : undefined}
      >
        {author && <AuthorProfile author={author} />}
      </ListingPage>
      <JsonLd
        things={
          author === undefined
            ? listingJsonLd(listing, publication, SITE)
            : profileJsonLd(author, listing, publication, SITE)
        }
      />
    </>
  )
}
