import { findDocument } from '@/components/editions/documents/find-document'
import { documentResponse, missingDocument } from '@/components/editions/documents/site-document'
import { currentEdition, editionKey } from '@/lib/site/queries'
import { requestedPath } from '@/lib/site/url-path'
import { wordsOf } from '@/lib/words/words'

/**
 * Feeds, sitemaps, light editions and text files; next.config.ts rewrites their URLs to this route. It runs for each
 * request, because Next.js neither compares the entity tag of a stored response nor lets a stored 404 expire early.
 */
export async function GET(request: Request, { params }: RouteContext<'/documents/[...path]'>) {
  const path = requestedPath(...(await params).path)
  const ifNoneMatch = request.headers.get('if-none-match')
  const document = await cachedDocument(path, await editionKey())
  if (document !== undefined) return documentResponse(document, ifNoneMatch)
  return missingDocument(wordsOf((await currentEdition()).catalog.publication)('pageNotFound'))
}

async function cachedDocument(path: string, _edition: string) {
  'use cache'
  return findDocument(path)
}
