import { withdrawnDocument } from '@/components/editions/documents/withdrawn-document'
import { requestedPath } from '@/lib/site/url-path'

/**
 * The notice at the URL of a withdrawn story, with status 410; proxy.ts rewrites to this route. A page can't have that
 * status. For any other path the response is an empty 404: next.config.ts uses it for missing files of the
 * search index.
 */
export async function GET(_request: Request, { params }: RouteContext<'/withdrawn/[...path]'>) {
  const document = await withdrawnDocument(requestedPath(...(await params).path))
  return new Response(document, {
    status: document === undefined ? 404 : 410,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=60',
      'x-robots-tag': 'noindex',
    },
  })
}
