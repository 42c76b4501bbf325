import { findDocument } from '@/components/editions/documents/find-document'
import { documentResponse } from '@/components/editions/documents/site-document'

/**
 * Feeds, sitemaps, light editions and text files; next.config.ts rewrites their URLs to this route. It runs for each
 * request, because Next.js neither compares the entity tag of a stored response nor lets a stored 404 expire early.
 */
export async function GET(request: Request, { params }: RouteContext<'/documents/[...path]'>) {
  const path = (await params).path.join('/')
  return documentResponse(await cachedDocument(path), request.headers.get('if-none-match'))
}

/** Lives as long as the catalog that the document comes from. */
async function cachedDocument(path: string) {
  'use cache'
  return findDocument(path)
}
