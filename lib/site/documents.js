/**
 * What the site makes besides pages: where it is (a regular expression for a path without its leading slash) and what
 * it is. next.config.js routes these addresses to app/documents, where components/documents makes each kind. A file of
 * that name in public/ goes first. Plain JavaScript, since next.config.js can't import anything else.
 */
export const DOCUMENTS = /** @type {const} */ ([
  { kind: 'rss', path: '(?:.+/)?feed\\.xml', mediaType: 'application/rss+xml; charset=utf-8' },
  { kind: 'json', path: '(?:.+/)?feed\\.json', mediaType: 'application/feed+json; charset=utf-8' },
  { kind: 'atom', path: 'atom\\.xml', mediaType: 'application/atom+xml; charset=utf-8' },
  { kind: 'opml', path: 'feeds\\.opml', mediaType: 'text/x-opml; charset=utf-8' },
  { kind: 'lite', path: '(?:.+/)?lite', mediaType: 'text/html; charset=utf-8' },
  { kind: 'markdown', path: '.+\\.md', mediaType: 'text/markdown; charset=utf-8' },
  { kind: 'sitemap', path: 'sitemap(?:s/\\d+)?\\.xml', mediaType: 'application/xml; charset=utf-8' },
  { kind: 'news', path: 'news-sitemap(?:s/\\d+)?\\.xml', mediaType: 'application/xml; charset=utf-8' },
  { kind: 'llms', path: 'llms\\.txt', mediaType: 'text/plain; charset=utf-8' },
  { kind: 'text', path: '(?:\\.well-known/)?[\\w-]+\\.txt', mediaType: 'text/plain; charset=utf-8' },
])
