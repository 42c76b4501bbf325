import type { Feed, FeedItem } from './feed'
import { MEDIA_NAMESPACE, mediaContent } from './media'
import { type XmlElement, xmlDocument } from './xml'

/** A feed as Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const self = feed.addresses.atom ?? feed.url
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:media': MEDIA_NAMESPACE,
      '@xml:lang': feed.language,
      id: feed.id,
      title: feed.title,
      subtitle: feed.description,
      updated: feed.updated,
      rights: feed.copyright,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.url },
        ...(feed.hub === undefined ? [] : [{ '@rel': 'hub', '@href': feed.hub }]),
      ],
      entry: feed.items.map(entryElement),
    },
  })
}

function entryElement(item: FeedItem): XmlElement {
  return {
    '@xml:lang': item.language,
    id: item.id,
    title: item.title,
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
      ...(item.original === undefined ? [] : [{ '@rel': 'via', '@href': item.original }]),
    ],
    published: item.published,
    updated: item.updated ?? item.published,
    author: item.authors.map(({ name, url }) => ({ name, uri: url })),
    category: item.categories.map((name) => ({ '@term': name })),
    summary: item.summary,
    content: item.html === undefined ? undefined : { '@type': 'html', '#text': item.html },
    'media:content': mediaContent(item.picture),
  }
}
