import type { Metadata } from 'next'
import type { Page, Publication } from '@/lib/content/schema'
import { SHARE_SIZE } from '@/lib/images/variants'
import { type Catalog, type Listing, numberedTitle, type Story } from '@/lib/site/queries'
import {
  CORRECTIONS,
  historyHref,
  LISTS,
  listHref,
  pageHref,
  READER_PAGES,
  SEARCH_HREF,
  updatesHref,
} from '@/lib/site/routes'
import { encodedPath } from '@/lib/site/url-path'
import { wordsOf } from '@/lib/words/words'
import {
  type Alternate,
  correctionsFeeds,
  lightEdition,
  listFeeds,
  publicationFeeds,
  storyForms,
} from './alternates'
import { frontCard, type SharedPage, shareCardAt, shareImage, storyShare, titleCard } from './share-card'
import type { Site } from './site'

/** The metadata of a 404 page. */
export function notFoundMetadata(publication: Publication): Metadata {
  return { title: wordsOf(publication)('pageNotFound'), robots: { index: false } }
}

/** For a story. `editions` are the public editions of it, itself included; empty if there is one only. */
export function storyMetadata(
  story: Story | undefined,
  publication: Publication,
  site: Site,
  editions: readonly Story[] = [],
): Metadata {
  if (story === undefined) return notFoundMetadata(publication)
  const { headline, href, section, authors, credit } = story
  // Mastodon shows the account under a link to the story.
  const accounts = authors.flatMap(({ fediverse }) => fediverse ?? [])
  const canonical = story.canonical ?? site.origin + href
  const languageOf = (edition: Story) => edition.language ?? publication.language
  const language = languageOf(story)
  // `hreflang` of each edition, also of the page itself, or of a page in another language than the rest.
  const inLanguages = editions.length > 0 || language === publication.language ? editions : [story]
  const metadata = pageMetadata({
    title: headline,
    description: story.standfirst,
    canonical,
    alternates: [
      ...storyForms(story, publication),
      ...listFeeds(
        { kind: 'section', href: listHref('section', section.id), title: section.name },
        publication,
      ),
    ],
    share: storyShare(story, publication),
    language,
    publication,
    site,
  })
  return {
    ...metadata,
    ...(accounts.length > 0 && { other: { 'fediverse:creator': accounts } }),
    authors: authors.length === 0 ? [{ name: credit }] : authors.map(({ name }) => ({ name })),
    alternates: {
      ...metadata.alternates,
      ...(inLanguages.length > 0 && {
        languages: Object.fromEntries(
          inLanguages.map((edition) => [
            languageOf(edition),
            edition.canonical ?? site.origin + edition.href,
          ]),
        ),
      }),
    },
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      publishedTime: story.published,
      modifiedTime: story.updated ?? story.published,
      authors: authors.map(({ id }) => site.origin + listHref('author', id)),
      section: section.name,
      tags: story.topics.map(({ name }) => name),
    },
  }
}

/** For a page of a live story's former entries. */
export function updatesMetadata(story: Story, page: number, publication: Publication, site: Site): Metadata {
  const path = updatesHref(story.href, page)
  return pageMetadata({
    title: story.headline + wordsOf(publication)('pageSuffix', { page }),
    description: story.standfirst,
    canonical: story.canonical ?? site.origin + path,
    alternates: [lightEdition(path, publication)],
    share: storyShare(story, publication),
    language: story.language ?? publication.language,
    publication,
    site,
  })
}

/** For a page of a list: section, topic, author, storyline, month, latest. */
export function listingMetadata(listing: Listing | undefined, catalog: Catalog, site: Site): Metadata {
  const { publication, authors } = catalog
  if (listing === undefined) return notFoundMetadata(publication)
  const words = wordsOf(publication)
  const { kind, key, href, page } = listing
  const author = kind === 'author' ? authors.get(key) : undefined
  const title = numberedTitle(listing.title, page, publication)
  const card = shareCardAt(href, catalog)
  return pageMetadata({
    title,
    description:
      author?.bio ??
      listing.description ??
      words('labelled', { label: title, text: publication.description }),
    canonical: site.origin + pageHref(href, page),
    alternates: [
      ...(LISTS[kind].hasLightEdition && page === 1 ? [lightEdition(href, publication)] : []),
      ...listFeeds(listing, publication),
    ],
    share: card && [{ path: href, card }],
    publication,
    site,
  })
}

/** For a page that lists topics, authors, storylines, years or months. */
export function directoryMetadata(
  title: string,
  path: string,
  publication: Publication,
  site: Site,
): Metadata {
  return pageMetadata({
    title,
    description: wordsOf(publication)('labelled', { label: title, text: publication.description }),
    canonical: site.origin + path,
    publication,
    site,
  })
}

/** For a page of the data that the browser stores, which search engines need not list. */
export function readerPageMetadata(page: keyof typeof READER_PAGES, publication: Publication): Metadata {
  const { title, deck } = READER_PAGES[page]
  const words = wordsOf(publication)
  return { title: words(title), description: words(deck), robots: { index: false, follow: true } }
}

/** For the page with the changes of a story, which search engines need not list. */
export function historyMetadata(story: Story, publication: Publication, site: Site): Metadata {
  const words = wordsOf(publication)
  return {
    title: words('labelled', { label: words('history'), text: story.headline }),
    alternates: { canonical: site.origin + historyHref(story.href) },
    robots: { index: false, follow: true },
  }
}

/** For a page of the list of corrections; `page` counts from 1. */
export function correctionsMetadata(
  page: number | undefined,
  publication: Publication,
  site: Site,
): Metadata {
  if (page === undefined) return notFoundMetadata(publication)
  const words = wordsOf(publication)
  return pageMetadata({
    title: numberedTitle(words('correctionsHeading'), page, publication),
    description: words('labelled', { label: publication.name, text: words('correctionsNote') }),
    canonical: site.origin + pageHref(CORRECTIONS.base, page),
    alternates: [
      ...(page === 1 ? [lightEdition(CORRECTIONS.base, publication)] : []),
      ...correctionsFeeds(publication),
    ],
    publication,
    site,
  })
}

/** For the search page. Search engines may follow its links, but must not list it. */
export function searchMetadata(publication: Publication, site: Site): Metadata {
  const metadata = directoryMetadata(wordsOf(publication)('search'), SEARCH_HREF, publication, site)
  return { ...metadata, robots: { index: false, follow: true } }
}

/** For a standing page: about, ethics, contact. */
export function standingPageMetadata(page: Page, publication: Publication, site: Site): Metadata {
  const path = encodedPath(page.id)
  return pageMetadata({
    title: page.title,
    description: page.standfirst,
    canonical: site.origin + path,
    share: [{ path, card: titleCard(page.title, page.standfirst, publication) }],
    publication,
    site,
  })
}

/** For the front page, whose title is the publication's. */
export function frontMetadata(publication: Publication, site: Site): Metadata {
  const { name, tagline } = publication
  const metadata = pageMetadata({
    title: `${name} — ${tagline}`,
    description: publication.description,
    canonical: `${site.origin}/`,
    alternates: [lightEdition('/', publication)],
    publication,
    site,
  })
  return { ...metadata, title: { absolute: `${name} — ${tagline}` } }
}

type PageFacts = {
  title: string
  description: string
  canonical: string
  /** Other forms of the page. Each page also names the feeds of the publication. */
  alternates?: readonly Alternate[]
  /** The page's own share image and its fallbacks; the last fallback is the front page's. */
  share?: readonly SharedPage[]
  language?: string
  publication: Publication
  site: Site
}

/**
 * The complete metadata of a page. Next.js replaces a layout's objects by those of the page:
 * `alternates.canonical` alone would remove the layout's feeds.
 */
function pageMetadata(facts: PageFacts): Metadata {
  const { title, description, canonical, publication, site } = facts
  const alternates = [...(facts.alternates ?? []), ...publicationFeeds(publication)]
  const image = shareImage([...(facts.share ?? []), { path: '/', card: frontCard(publication) }])
  return {
    title,
    description,
    alternates: { canonical, types: typesOf(alternates, site) },
    // Large pictures in search results and in Discover (Google's robots meta tag, max-image-preview).
    robots: site.isIndexable
      ? { index: true, follow: true, 'max-image-preview': 'large' }
      : { index: false, follow: true },
    openGraph: {
      type: 'website',
      siteName: publication.name,
      title,
      description,
      url: canonical,
      locale: openGraphLocale(facts.language ?? publication.language),
      images: image && [{ url: site.origin + image.path, alt: title, ...SHARE_SIZE, type: image.mediaType }],
    },
    // Next.js fills in title, description and picture from Open Graph.
    twitter: { card: image === undefined ? 'summary' : 'summary_large_image' },
  }
}

function typesOf(alternates: readonly Alternate[], { origin }: Site) {
  const types: Record<string, { title: string; url: string }[]> = {}
  for (const { type, path, title } of alternates) {
    types[type] ??= []
    types[type].push({ title, url: origin + path })
  }
  return types
}

/** `en_GB` for `en-GB`: language and region, the likeliest one where the tag names none (Open Graph protocol). */
function openGraphLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize()
  return region === undefined ? code : `${code}_${region}`
}
