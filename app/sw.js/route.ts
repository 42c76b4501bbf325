import { pageStyle } from '@/components/layout/built-page-style'
import { workerScript } from '@/components/reader/worker-script'
import { currentEdition } from '@/lib/site/queries'

/** The service worker. Its URL is at the root of the site, because it handles requests for all pages. */
export async function GET(): Promise<Response> {
  const { publication } = (await currentEdition()).catalog
  return new Response(workerScript(publication, pageStyle()), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}
