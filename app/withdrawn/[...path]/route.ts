import { withdrawnDocument } from '@/components/editions/documents/lite-document'

/**
 * What a withdrawn story's address answers; proxy.ts leads here. A page can't: Next.js gives a page no other status
 * than 200 and 404. For any other address it is an empty 404, which next.config.ts uses for mistyped files of Next.js.
 */
export async function GET(_request: Request, { params }: RouteContext<'/withdrawn/[...path]'>) {
  const document = await withdrawnDocument((await params).path.join('/'))
  return new Response(document, {
    status: document === undefined ? 404 : 410,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=60',
      'x-robots-tag': 'noindex',
    },
  })
}
