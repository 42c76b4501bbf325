import { NotFoundNotice } from '@/components/layout/not-found-notice'
import { NOT_FOUND } from '@/lib/seo/metadata'
import { currentEdition } from '@/lib/site/queries'

export const metadata = NOT_FOUND

export default async function Page() {
  const { catalog } = await currentEdition()
  return <NotFoundNotice catalog={catalog} />
}
