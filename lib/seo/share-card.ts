import { createHash } from 'node:crypto'
import type { Author, Publication } from '@/lib/content/schema'
import { drawable } from '@/lib/format/lettering'
import { cropPath, type PictureFile, SHARE_SIZE } from '@/lib/images/variants'
import { type Catalog, listAt, type Story } from '@/lib/site/queries'
import { listHref } from '@/lib/site/routes'
import { pathOf } from '@/lib/site/url-path'

/** The content of a share picture: a PNG that messengers show beside a link to a page. */
export type ShareCard = {
  /** The language of the publication. */
  frame: string
  /** The language of everything but the name. */
  language: string
  /** The publication's name. */
  masthead: string
  kicker?: string
  headline: string
  /** The byline, or the description of a list. */
  line?: string
  look: 'news' | 'opinion' | 'live' | 'author' | 'list' | 'front'
  /** The story's lead picture. */
  picture?: PictureFile
}

export function storyCard(story: Story, publication: Publication): ShareCard {
  const { headline, image, labelKind: kind, label } = story
  return {
    ...mastheadOf(publication, story.language),
    kicker: label === undefined ? story.kicker : `${label} · ${story.kicker}`,
    headline,
    line: story.byline,
    look: kind === 'opinion' || kind === 'live' ? kind : 'news',
    picture: image,
  }
}

function authorCard(author: Author, publication: Publication): ShareCard {
  const { name, role, bio } = author
  const [sentence] = new Intl.Segmenter(publication.language, { granularity: 'sentence' }).segment(bio)
  return {
    ...mastheadOf(publication),
    kicker: role,
    headline: name,
    line: sentence?.segment.trim() ?? bio,
    look: 'author',
  }
}

/** A section, a topic, a storyline, a standing page. */
export function titleCard(
  title: string,
  description: string | undefined,
  publication: Publication,
): ShareCard {
  return {
    ...mastheadOf(publication),
    headline: title,
    line: description,
    look: 'list',
  }
}

/** The publication itself. */
export function frontCard(publication: Publication): ShareCard {
  const { name, tagline } = publication
  return { ...mastheadOf(publication), headline: name, line: tagline, look: 'front' }
}

function mastheadOf({ name, language: frame }: Publication, language = frame) {
  return { masthead: name, frame, language }
}

/**
 * The card of a page by its path (`/world/x`, `/authors/y`, `/topics/z`, `/world`, `/about`, `/`); undefined where
 * no such page is public.
 */
export function shareCardAt(path: string, catalog: Catalog): ShareCard | undefined {
  const { publication } = catalog
  const story = catalog.byAddress.get(pathOf(path))
  if (story !== undefined) return storyCard(story, publication)
  if (path === '/') return frontCard(publication)
  const list = listAt(catalog, path)
  if (list?.kind === 'section' || list?.kind === 'topic' || list?.kind === 'storyline')
    return titleCard(list.title, list.description, publication)
  const author = list?.kind === 'author' ? catalog.authors.get(list.key) : undefined
  if (author !== undefined) return authorCard(author, publication)
  const page = catalog.pages.get(pathOf(path))
  return page && titleCard(page.title, page.standfirst, publication)
}

/** A page by its path (`/world/x`), and its card. */
export type SharedPage = { path: string; card: ShareCard }

/** The image beside links to a page (`SHARE_SIZE`). */
type ShareImage = { path: string; mediaType: 'image/png' | 'image/jpeg' }

/** A story, and the pages whose share image is used if the story's can't be drawn. */
export function storyShare(story: Story, publication: Publication): SharedPage[] {
  const { id, name, description } = story.section
  return [
    { path: story.href, card: storyCard(story, publication) },
    { path: listHref('section', id), card: titleCard(name, description, publication) },
    { path: '/', card: frontCard(publication) },
  ]
}

/**
 * The share image of the first of some pages that can have one: a drawing, or the picture alone if the fonts lack a
 * character of the headline. Undefined if neither is possible for any of them.
 */
export function shareImage(pages: readonly SharedPage[]): ShareImage | undefined {
  for (const { path, card } of pages) {
    if (drawable(card.headline) !== undefined)
      return { path: shareAddress(path, card), mediaType: 'image/png' }
    if (card.picture !== undefined)
      return { path: cropPath(card.picture, SHARE_SIZE), mediaType: 'image/jpeg' }
  }
  return undefined
}

/** The URL of the share image of the page at `path`. It changes with the content of the card. */
export function shareAddress(path: string, card: ShareCard): string {
  const shown = JSON.stringify({ ...card, picture: card.picture?.key })
  const version = createHash('sha256').update(shown).digest('hex').slice(0, 8)
  return `/share${path === '/' ? '' : path}/${version}.png`
}
