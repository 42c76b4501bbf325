import type { Metadata } from 'next'
import { AuthorProfile } from '@/components/article/author-profile'
import { ItalicFace } from '@/components/layout/italic-face'
import { ListHead } from '@/components/layout/list-head'
import { NotFound } from '@/components/layout/not-found'
import { PageFrame } from '@/components/layout/page-frame'
import { Pagination } from '@/components/layout/pagination'
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
import { wordsOf } from '@/lib/words/words'
import { Follow } from './follow'
import { Opening } from './opening'
import { River } from './river'
import { StoryStrip } from './story-strip'

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
        <ListingPage listing={listing} catalog={catalog} />
      )
    },
  }
}

/** How many stories the first page of a section shows with large pictures. */
const OPENING = 3
/** How many of the site's newest stories a list without any shows. */
const LATEST = 4

/**
 * A page of a list of stories with its structured data: section, topic, author, storyline, month, latest. The first page of
 * an author's list shows the author.
 */
export function ListingPage({ listing, catalog }: { listing: Listing; catalog: Catalog }) {
  const { kind, key, title, description, href, crumbs, page, pages, total, stories } = listing
  const { publication } = catalog
  const words = wordsOf(publication)
  const isFollowed = kind !== 'front' && page === 1 && LISTS[kind].feeds.includes('rss')
  const author = kind === 'author' && page === 1 ? catalog.authors.get(key) : undefined
  const isSectionFront = kind === 'section' && page === 1
  const hasOpinion = isSectionFront && stories.some((story) => story.kind === 'opinion')
  const opens = isSectionFront && stories.length > OPENING
  const latest = total === 0 ? catalog.newest(LATEST) : []
  return (
    <>
      {hasOpinion && <ItalicFace />}
      <PageFrame section={isSectionFront ? key : undefined}>
        <ListHead crumbs={crumbs} title={title} page={page} deck={description} words={words}>
          <p className="by">{total === 0 ? words('nothingPublished') : words('stories', { count: total })}</p>
        </ListHead>
        {author && <AuthorProfile author={author} />}
        {isFollowed && <Follow feed={SITE.origin + feedHref(href, 'rss')} words={words} />}
        {opens && <Opening stories={stories.slice(0, OPENING)} />}
        <River stories={opens ? stories.slice(OPENING) : stories} publication={publication} />
        {latest.length > 0 && (
          <StoryStrip title={words('latestStories')} href="/latest" stories={latest} layout="text" />
        )}
        <Pagination href={href} page={page} pages={pages} words={words} />
      </PageFrame>
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
