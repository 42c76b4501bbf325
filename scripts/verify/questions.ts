import { imageSize } from 'image-size'
import { loadContent } from '@/lib/content/load'
import { CROPS, cropPath } from '@/lib/images/variants'
import { shareAddress, storyCard } from '@/lib/seo/share-card'
import { createCatalog, type Story } from '@/lib/site/catalog'

/** A request to a deployed site, and the expected response. */
export type Question = {
  about: string
  path: string
  status: number
  /** The beginning of the media type; empty if there is none. */
  type: string
  /** The end of the Location header. */
  location?: string
  /** Text that the body must contain. */
  holds?: string
  /** Width and height of a picture in pixels. */
  size?: [number, number]
}

/** Number of stories that the build prerenders: the oldest must not be among them. */
export const PRERENDERED = 5

/**
 * Requests for every kind of page, document and image of a publication. Most of them need what the build has stored.
 * @throws Error if the content is broken or has no story with an image that isn't prerendered
 */
export function questionsOf(content: string): Question[] {
  const { records } = loadContent(content)
  if (records === undefined) throw new Error('The content has errors: run `npm run check`.')
  const catalog = createCatalog(records, Date.now())
  const old = catalog.stories.slice(PRERENDERED).findLast(withPicture)
  const [topic] = old?.topics ?? []
  if (old?.image === undefined || topic === undefined)
    throw new Error('found no older story with a picture and a topic, expected one')
  const { href, headline, image, topics, authors } = old
  const escaped = escapeHtml(headline)
  const page = { status: 200, type: 'text/html' }
  return [
    { about: 'a story that isn’t prerendered', path: href, ...page, holds: escaped },
    { about: 'the front page', path: '/', ...page, holds: escapeHtml(catalog.publication.name) },
    { about: 'a topic', path: `/topics/${topic.id}`, ...page, holds: escapeHtml(topic.name) },
    {
      about: 'an author',
      path: `/authors/${authors[0]?.id}`,
      ...page,
      holds: escapeHtml(authors[0]?.name ?? ''),
    },
    { about: 'its Markdown', path: `${href}.md`, status: 200, type: 'text/markdown', holds: headline },
    { about: 'its light edition', path: `${href}/lite`, ...page, holds: escaped },
    { about: 'the feed', path: '/feed.xml', status: 200, type: 'application/rss+xml', holds: '<rss ' },
    {
      about: 'a topic’s feed',
      path: `/topics/${topics[0]?.id}/feed.xml`,
      status: 200,
      type: 'application/rss+xml',
      holds: '<rss ',
    },
    {
      about: 'the sitemap',
      path: '/sitemap.xml',
      status: 200,
      type: 'application/xml',
      holds: '<sitemapindex',
    },
    {
      about: 'a share picture',
      path: shareAddress(href, storyCard(old, catalog.publication)),
      status: 200,
      type: 'image/png',
      size: [1200, 630],
    },
    {
      about: 'a crop of its picture',
      path: cropPath(image, CROPS['1x1']),
      status: 200,
      type: 'image/jpeg',
      size: [1200, 1200],
    },
    {
      about: 'its picture',
      path: image.src,
      status: 200,
      type: image.mediaType,
      size: [image.width, image.height],
    },
    {
      about: 'a missing page',
      path: `${href}-nowhere`,
      status: 404,
      type: 'text/html',
      holds: 'isn’t here',
    },
    ...records.articles.flatMap(({ address, withdrawn }) =>
      withdrawn === undefined
        ? []
        : [{ about: 'a withdrawn story', path: `/${address}`, status: 410, type: 'text/html' }],
    ),
    ...records.redirects
      .filter(({ from }) => !from.includes('*'))
      .map(({ from, to }) => ({
        about: 'a former address',
        path: from,
        status: 308,
        type: '',
        location: to,
      })),
    { about: 'a health check', path: '/healthz', status: 200, type: 'text/plain', holds: 'ok' },
  ]
}

function withPicture(story: Story): boolean {
  return story.image !== undefined && story.topics.length > 0 && story.authors.length > 0
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;')
}

/** The fault of a response; undefined if there is none. */
export async function faultIn(response: Response, question: Question): Promise<string | undefined> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? 'no type'
  if (response.status !== question.status || !type.startsWith(question.type))
    return `found ${response.status} ${type}, expected ${question.status} ${question.type}`
  const location = response.headers.get('location')
  if (question.location !== undefined && location?.endsWith(question.location) !== true)
    return `found ${location} as location, expected ${question.location}`
  if (question.holds !== undefined && !Buffer.from(bytes).toString().includes(question.holds))
    return `found ${bytes.length} bytes without \`${question.holds}\``
  if (question.size === undefined) return undefined
  const { width, height } = imageSize(bytes)
  const [wantedWidth, wantedHeight] = question.size
  return width === wantedWidth && height === wantedHeight
    ? undefined
    : `found a picture of ${width} × ${height}, expected ${question.size.join(' × ')}`
}
