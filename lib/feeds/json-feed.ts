import type { Feed, FeedItem } from './feed'

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.url,
      feed_url: feed.addresses.json,
      description: feed.description,
      language: feed.language,
      ...(feed.hub !== undefined && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
      items: feed.items.map(itemObject),
    },
    null,
    1,
  )}\n`
}

/** JSON.stringify leaves out properties that are undefined. */
function itemObject(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    external_url: item.original,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    // An item must have one of the two.
    content_text: item.html === undefined ? item.summary : undefined,
    image: item.picture?.src,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors,
    tags: item.categories,
    language: item.language,
  }
}
