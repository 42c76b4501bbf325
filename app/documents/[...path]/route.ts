import { notFound } from 'next/navigation'
import { documentsAhead, findDocument } from '@/components/editions/documents/find-document'
import { documentHeaders, entityTag } from '@/components/editions/documents/site-document'

/** Feeds, sitemaps, light editions and files of text; next.config.ts says at which addresses. */
export async function generateStaticParams() {
  return (await documentsAhead()).map((path) => ({ path: path.split('/') }))
}

export async function GET(_request: Request, { params }: RouteContext<'/documents/[...path]'>) {
  const document = await findDocument((await params).path.join('/'))
  if (document === undefined) notFound()
  const { body, status = 200 } = document
  return new Response(body, { status, headers: documentHeaders(document, entityTag(document)) })
}
