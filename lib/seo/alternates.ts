import type { Publication } from '@/lib/content/schema'
import type { Story, StoryList } from '@/lib/site/queries'
import { CORRECTIONS, FEED_FORMATS, type FeedFormat, feedHref, LISTS, lightHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

/** Another form of a page: its media type, path and name. */
export type Alternate = { type: string; path: string; title: string }

/** The feeds of the whole publication. */
export function publicationFeeds({ name }: Publication): Alternate[] {
  return feedsAt(LISTS.front.feeds, '/', name)
}

/** The feeds of a list of stories, if its kind has any. */
export function listFeeds(
  { kind, href, title }: Pick<StoryList, 'kind' | 'href' | 'title'>,
  publication: Publication,
): Alternate[] {
  const name = wordsOf(publication)('labelled', { label: publication.name, text: title })
  return feedsAt(LISTS[kind].feeds, href, name)
}

/** The feeds of the list of corrections. */
export function correctionsFeeds(publication: Publication): Alternate[] {
  const words = wordsOf(publication)
  const name = words('labelled', { label: publication.name, text: words('correctionsHeading') })
  return feedsAt(CORRECTIONS.feeds, CORRECTIONS.base, name)
}

function feedsAt(formats: readonly FeedFormat[], href: string, title: string): Alternate[] {
  return formats.map((format) => ({
    type: FEED_FORMATS[format].mediaType,
    path: feedHref(href, format),
    title,
  }))
}

/** The edition without scripts and pictures of the page at `path`. */
export function lightEdition(path: string, publication: Publication): Alternate {
  return { type: 'text/html', path: lightHref(path), title: wordsOf(publication)('lightEdition') }
}

/** A story in other forms. */
export function storyForms({ href }: Story, publication: Publication): Alternate[] {
  const title = wordsOf(publication)('plainText')
  return [lightEdition(href, publication), { type: 'text/markdown', path: `${href}.md`, title }]
}
