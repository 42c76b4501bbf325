import type { Publication } from '@/lib/content/schema'
import type { Story, StoryList } from '@/lib/site/queries'
import { FEED_FORMATS, feedHref, LISTS, type ListKind, lightHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

/** Another form of a page: its media type, path and name. */
export type Alternate = { type: string; path: string; title: string }

/** The feeds of the whole publication. */
export function publicationFeeds({ name }: Publication): Alternate[] {
  return feedsAt('front', '/', name)
}

/** The feeds of a list of stories, if its kind has any. */
export function listFeeds(
  { kind, href, title }: Pick<StoryList, 'kind' | 'href' | 'title'>,
  publication: Publication,
): Alternate[] {
  return feedsAt(kind, href, wordsOf(publication)('labelled', { label: publication.name, text: title }))
}

function feedsAt(kind: ListKind, href: string, title: string): Alternate[] {
  return LISTS[kind].feeds.map((format) => ({
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
