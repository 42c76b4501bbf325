import type { FeedItem } from './feed'
import type { XmlElement } from './xml'

export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/'

/** An item's image with its caption and credit (Media RSS 1.5.1, https://www.rssboard.org/media-rss). */
export function mediaContent(picture: FeedItem['picture']): XmlElement | undefined {
  if (picture === undefined) return undefined
  return {
    '@url': picture.src,
    '@type': picture.mediaType,
    '@medium': 'image',
    '@width': String(picture.width),
    '@height': String(picture.height),
    'media:description': { '@type': 'plain', '#text': picture.caption ?? picture.alt },
    'media:credit': picture.credit,
  }
}
