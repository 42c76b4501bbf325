import { NotFoundNotice } from '@/components/layout/not-found-notice'
import { currentEdition } from '@/lib/site/queries'

/** In the browser, replaces the same notice in the HTML of page.tsx. */
export default async function Page() {
  const { catalog } = await currentEdition()
  return <NotFoundNotice catalog={catalog} />
}
