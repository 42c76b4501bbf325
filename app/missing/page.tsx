import { NotFound } from '@/components/layout/not-found'
import { NOT_FOUND } from '@/lib/seo/metadata'
import { currentEdition } from '@/lib/site/queries'

export const metadata = NOT_FOUND

/** Where proxy.ts leads addresses that name nothing: made ahead together with its status, for networks that keep it. */
export default async function MissingPage() {
  const { catalog } = await currentEdition()
  return <NotFound catalog={catalog} />
}
