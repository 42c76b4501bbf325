import type { Publication } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'

/** Another form of a page: its media type, path and name. */
export type Alternate = { type: string; path: string; title: string }

const RSS = 'application/rss+xml'
const ATOM = 'application/atom+xml'
const JSON_FEED = 'application/feed+json'

/** The feeds of the whole publication. */
export function publicationFeeds({ name: title }: Publication): Alternate[] {
  return [
    { type: RSS, path: '/feed.xml', title },
    { type: ATOM, path: '/atom.xml', title },
    { type: JSON_FEED, path: '/feed.json', title },
  ]
}

/** The feeds of the list whose first page is `path`; none for lists by date, which the publication's own feeds are. */
export function listFeeds(path: string, name: string, publication: Publication): Alternate[] {
  if (!LISTS_WITH_FEEDS.test(path)) return []
  const title = `${publication.name}: ${name}`
  return [
    { type: RSS, path: `${path}/feed.xml`, title },
    { type: JSON_FEED, path: `${path}/feed.json`, title },
  ]
}

/** `/<section>`, `/topics/<id>`, `/authors/<id>`, `/storylines/<id>`. */
const LISTS_WITH_FEEDS = /^\/(?:(?:topics|authors|storylines)\/[^/]+|(?!latest$)[^/]+)$/

/** The edition without scripts or pictures of a story (`/world/x`), a section (`/world`) or the front (`/`). */
export function lightEdition(path: string): Alternate {
  return { type: 'text/html', path: `${path === '/' ? '' : path}/lite`, title: 'Light edition' }
}

/** A story in other forms. */
export function storyForms({ href }: Story): Alternate[] {
  return [lightEdition(href), { type: 'text/markdown', path: `${href}.md`, title: 'Plain text' }]
}
