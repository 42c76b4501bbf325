import type { Metadata } from 'next'
import { NotFoundNotice } from '@/components/layout/not-found-notice'
import { notFoundMetadata } from '@/lib/seo/metadata'
import { currentEdition } from '@/lib/site/queries'

export async function generateMetadata(): Promise<Metadata> {
  return notFoundMetadata((await currentEdition()).catalog.publication)
}

export default async function Page() {
  const { catalog } = await currentEdition()
  return <NotFoundNotice catalog={catalog} />
}
