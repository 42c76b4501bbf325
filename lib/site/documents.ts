/**
 * The documents of the site that aren't pages: `path` is a regular expression for the path without its leading slash.
 * next.config.ts rewrites these paths to app/documents, and components/editions/documents creates each kind. A file of
 * the same name in public/ takes precedence.
 */
export const DOCUMENTS = [
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
] as const
