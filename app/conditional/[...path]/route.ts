import { notFound } from 'next/navigation'
import { findDocument } from '@/components/editions/documents/find-document'
import { documentHeaders, entityTag, namesTag } from '@/components/editions/documents/site-document'

/**
 * The same documents for those who have one already: 304 where it is still the same. Next.js doesn't compare entity
 * tags of what a route handler has made ahead; next.config.ts sends the requests that ask for it here.
 */
export async function GET(request: Request, { params }: RouteContext<'/conditional/[...path]'>) {
  const kept = await keptDocument((await params).path.join('/'))
  if (kept === undefined) notFound()
  const { document, tag } = kept
  const { body, status = 200 } = document
  const isKnown = status === 200 && namesTag(request.headers.get('if-none-match') ?? '', tag)
  return new Response(isKnown ? null : body, {
    status: isKnown ? 304 : status,
    headers: documentHeaders(document, tag),
  })
}

async function keptDocument(path: string) {
  'use cache'
  const document = await findDocument(path)
  return document && { document, tag: entityTag(document) }
}
