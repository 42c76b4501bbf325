import { NotFoundNotice } from '@/components/layout/not-found-notice'
import { currentEdition } from '@/lib/content/queries'
import { NOT_FOUND } from '@/lib/seo/metadata'

export const metadata = NOT_FOUND

export default async function Page() {
  const { catalog } = await currentEdition()
  return <NotFoundNotice catalog={catalog} />
}
