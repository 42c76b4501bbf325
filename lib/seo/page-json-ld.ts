import type { CollectionPage, ProfilePage, Thing, WebPage, WithContext } from 'schema-dts'
import type { Author, Page, Publication } from '@/lib/content/schema'
import {
  type CorrectionsPage,
  type Crumb,
  frontCrumb,
  type Listing,
  numberedTitle,
  type Story,
} from '@/lib/site/queries'
import { CORRECTIONS, pageHref } from '@/lib/site/routes'
import { encodedPath } from '@/lib/site/url-path'
import { wordsOf } from '@/lib/words/words'
import { breadcrumbs } from './breadcrumbs'
import { newsroom, publisher, SCHEMA } from './publisher'
import type { Site } from './site'

/** For the front page: the publisher, and the stories in the order of the page. */
export function frontJsonLd(
  stories: readonly Story[],
  publication: Publication,
  site: Site,
): WithContext<Thing>[] {
  const { name, description } = publication
  return [
    newsroom(publication, site),
    collection({ name, description, href: '/', stories, publication, site }),
  ]
}

/** A page of a list of stories. The first page of an author's list is about the author: see `profileJsonLd`. */
export function listingJsonLd(listing: Listing, publication: Publication, site: Site): WithContext<Thing>[] {
  const { page, stories, crumbs } = listing
  const href = pageHref(listing.href, page)
  const name = numberedTitle(listing.title, page, publication)
  const { description } = listing
  return [
    collection({ name, description, href, stories, publication, site }),
    breadcrumbs([...crumbs, { name, href }], site),
  ]
}

/** An author's own page (Google's documentation of ProfilePage). */
export function profileJsonLd(
  author: Author,
  listing: Listing,
  publication: Publication,
  site: Site,
): WithContext<Thing>[] {
  const { id, name, role, bio, email } = author
  const { href, crumbs } = listing
  const url = site.origin + href
  const profile: WithContext<ProfilePage> = {
    ...SCHEMA,
    '@type': 'ProfilePage',
    url,
    inLanguage: publication.language,
    mainEntity: {
      '@type': 'Person',
      '@id': `${url}#author`,
      identifier: id,
      name,
      url,
      jobTitle: role,
      description: bio,
      email,
      worksFor: publisher(publication, site),
    },
  }
  return [profile, breadcrumbs([...crumbs, { name, href }], site)]
}

/** A page of topics, authors, storylines, years or months. `crumbs` are the pages above it. */
export function directoryJsonLd(
  name: string,
  href: string,
  crumbs: readonly Crumb[],
  publication: Publication,
  site: Site,
): WithContext<Thing>[] {
  return [collection({ name, href, publication, site }), breadcrumbs([...crumbs, { name, href }], site)]
}

/** A page of the list of corrections: each item is the URL of the corrections of a story. */
export function correctionsJsonLd(
  { notes, page }: CorrectionsPage,
  publication: Publication,
  site: Site,
): WithContext<Thing>[] {
  const words = wordsOf(publication)
  const name = numberedTitle(words('correctionsHeading'), page, publication)
  const href = pageHref(CORRECTIONS.base, page)
  const stories = [...new Set(notes.map(({ story }) => story))]
  const description = words('correctionsNote')
  return [
    collection({ name, description, href, stories, publication, site }),
    breadcrumbs([frontCrumb(publication), { name, href }], site),
  ]
}

/** A standing page: about, ethics, contact. */
export function standingPageJsonLd(page: Page, publication: Publication, site: Site): WithContext<Thing>[] {
  const href = encodedPath(page.id)
  const itself: WithContext<WebPage> = {
    ...SCHEMA,
    '@type': 'WebPage',
    name: page.title,
    description: page.standfirst,
    url: site.origin + href,
    inLanguage: publication.language,
    ...(page.updated !== undefined && { dateModified: page.updated }),
    publisher: publisher(publication, site),
  }
  return [itself, breadcrumbs([frontCrumb(publication), { name: page.title, href }], site)]
}

type CollectionFacts = {
  name: string
  description?: string
  href: string
  stories?: readonly Story[]
  publication: Publication
  site: Site
}

function collection(facts: CollectionFacts): WithContext<CollectionPage> {
  const { name, description, href, stories, publication, site } = facts
  return {
    ...SCHEMA,
    '@type': 'CollectionPage',
    name,
    description,
    url: site.origin + href,
    inLanguage: publication.language,
    publisher: publisher(publication, site),
    mainEntity: stories && {
      '@type': 'ItemList',
      itemListElement: stories.map((story, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: site.origin + story.href,
      })),
    },
  }
}
