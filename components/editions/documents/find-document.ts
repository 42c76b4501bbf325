import { DOCUMENTS } from '@/lib/site/routes'
import { feedDocument, opmlDocument, podcastDocument } from './feed-document'
import { liteDocument } from './lite-document'
import { newerDocument } from './newer-document'
import type { FoundDocument, SiteDocument } from './site-document'
import { newsDocument, sitemapDocument } from './sitemap-document'
import { llmsDocument, markdownDocument, textDocument } from './text-document'
import { updatesDocument } from './updates-document'

type Kind = (typeof DOCUMENTS)[number]['kind']

/** The function that creates each kind of document at a path; it returns undefined if there is none. */
const MAKERS: Readonly<Record<Kind, (path: string) => Promise<SiteDocument | undefined>>> = {
  rss: (path) => feedDocument(path, 'rss'),
  atom: (path) => feedDocument(path, 'atom'),
  json: (path) => feedDocument(path, 'json'),
  podcast: podcastDocument,
  opml: opmlDocument,
  lite: liteDocument,
  markdown: markdownDocument,
  updates: updatesDocument,
  sitemap: sitemapDocument,
  news: newsDocument,
  newer: newerDocument,
  llms: llmsDocument,
  text: textDocument,
}

const PATTERNS = DOCUMENTS.map(({ kind, path, mediaType }) => ({
  kind,
  mediaType,
  pattern: new RegExp(`^${path}$`),
}))

/** The document at a path of the site (no leading slash); undefined if there is none. */
export async function findDocument(path: string): Promise<FoundDocument | undefined> {
  const known = PATTERNS.find(({ pattern }) => pattern.test(path))
  const document = known && (await MAKERS[known.kind](path))
  return document && { ...document, mediaType: known.mediaType }
}
