import { escapeHtml } from '@/lib/format/characters'
import type { Feed, FeedItem } from './feed'
import { MEDIA_NAMESPACE, mediaContent } from './media'
import { type XmlElement, xmlDocument } from './xml'

/** A feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with the modules that feed readers support. */
export function rssFeed(feed: Feed): string {
  return xmlDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:media': MEDIA_NAMESPACE,
      channel: {
        title: feed.title,
        link: feed.url,
        description: feed.description,
        language: feed.language,
        copyright: feed.copyright,
        managingEditor: feed.contact,
        lastBuildDate: rssDate(feed.updated),
        'atom:link': [
          { '@href': feed.addresses.rss, '@rel': 'self', '@type': 'application/rss+xml' },
          ...(feed.hub === undefined ? [] : [{ '@href': feed.hub, '@rel': 'hub' }]),
        ],
        item: feed.items.map(itemElement),
      },
    },
  })
}

function itemElement(item: FeedItem): XmlElement {
  return {
    title: item.title,
    link: item.url,
    guid: { '@isPermaLink': 'false', '#text': item.id },
    pubDate: rssDate(item.published),
    'atom:updated': item.updated,
    'dc:creator': item.authors.map(({ name }) => name),
    'dc:language': item.language,
    category: item.categories,
    // The specification defines a description as HTML, so the standfirst's plain text is escaped for HTML first.
    description: escapeHtml(item.summary),
    'content:encoded': item.html,
    'media:content': mediaContent(item.picture),
  }
}

/** `Wed, 10 Jul 2019 08:35:00 GMT`: a time in the format of RFC 822. */
export function rssDate(moment: string): string {
  return new Date(moment).toUTCString()
}
