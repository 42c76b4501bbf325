import type { NewsMediaOrganization, Person, WithContext } from 'schema-dts'
import type { Author, Publication } from '@/lib/content/schema'
import { listHref } from '@/lib/site/routes'
import { encodedPath } from '@/lib/site/url-path'
import type { Site } from './site'

export const SCHEMA = { '@context': 'https://schema.org' } as const

/** The publication as a part of another object: enough to identify it. */
export function publisher({ name, logo }: Publication, { origin }: Site) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${origin}/#publisher`,
    name,
    url: `${origin}/`,
    logo: logo && origin + encodedPath(logo.slice(1)),
  } satisfies NewsMediaOrganization
}

/** The complete publication, with the pages that describe how it works (schema.org, NewsMediaOrganization). */
export function newsroom(publication: Publication, site: Site): WithContext<NewsMediaOrganization> {
  const { tagline, description, email, founded, policies = {} } = publication
  const page = (path: string | undefined) => (path === undefined ? undefined : site.origin + path)
  return {
    ...SCHEMA,
    ...publisher(publication, site),
    slogan: tagline,
    description,
    email,
    foundingDate: founded?.toString(),
    publishingPrinciples: page(policies.principles),
    correctionsPolicy: page(policies.corrections),
    ethicsPolicy: page(policies.ethics),
    masthead: page(policies.masthead),
  }
}

/** An author as an object of its own with the URL of its page (Google's author markup best practices). */
export function personOf({ id, name, role }: Author, site: Site) {
  return {
    '@type': 'Person',
    name,
    jobTitle: role,
    url: site.origin + listHref('author', id),
  } satisfies Person
}
