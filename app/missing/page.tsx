import { NotFound } from '@/components/layout/not-found'
import { currentEdition } from '@/lib/content/queries'
import { NOT_FOUND } from '@/lib/seo/metadata'

export const metadata = NOT_FOUND

/** Where proxy.ts leads addresses that name nothing: made ahead together with its status, for networks that keep it. */
export default async function MissingPage() {
  const { catalog } = await currentEdition()
  return <NotFound catalog={catalog} />
}
