import { atomFeed } from '@/lib/feeds/atom'
import { jsonFeed } from '@/lib/feeds/json-feed'
import { rssFeed } from '@/lib/feeds/rss'
import { DOCUMENTS } from '@/lib/site/documents'
import { currentEdition } from '@/lib/site/queries'
import { feedDocument, feedsAhead, opmlDocument } from './feed-document'
import { liteDocument } from './lite-document'
import { llmsDocument, markdownDocument } from './markdown-document'
import type { FoundDocument, SiteDocument } from './site-document'
import { newsDocument, sitemapDocument, sitemapsAhead } from './sitemap-document'
import { textDocument } from './text-document'

type Kind = (typeof DOCUMENTS)[number]['kind']

/** What makes the document at a path; undefined where there is none. */
const MAKERS: Readonly<Record<Kind, (path: string) => Promise<SiteDocument | undefined>>> = {
  rss: (path) => feedDocument(path, rssFeed),
  atom: (path) => feedDocument(path, atomFeed),
  json: (path) => feedDocument(path, jsonFeed),
  opml: opmlDocument,
  lite: liteDocument,
  markdown: markdownDocument,
  sitemap: sitemapDocument,
  news: newsDocument,
  llms: llmsDocument,
  text: textDocument,
}

const PATTERNS = DOCUMENTS.map(({ kind, path, mediaType }) => ({
  kind,
  mediaType,
  pattern: new RegExp(`^${path}$`),
}))

/** The document at a path of the site, without its leading slash; undefined where there is none. */
export async function findDocument(path: string): Promise<FoundDocument | undefined> {
  const known = PATTERNS.find(({ pattern }) => pattern.test(path))
  const document = known && (await MAKERS[known.kind](path))
  return document && { ...document, mediaType: known.mediaType }
}

/** The paths of the documents that a build makes; the others are made at their first request and kept. */
export async function documentsAhead(): Promise<string[]> {
  const { catalog } = await currentEdition()
  return [
    ...feedsAhead(catalog),
    ...(await sitemapsAhead()),
    'llms.txt',
    'lite',
    ...catalog.sections.map(({ id }) => `${id}/lite`),
  ]
}
