import type { Metadata } from 'next'
import { NotFound } from '@/components/layout/not-found'
import { notFoundMetadata } from '@/lib/seo/metadata'
import { currentEdition } from '@/lib/site/queries'

export async function generateMetadata(): Promise<Metadata> {
  return notFoundMetadata((await currentEdition()).catalog.publication)
}

/** The 404 page; proxy.ts rewrites unknown URLs to it. It is prerendered with its status, so that a CDN can cache it. */
export default async function MissingPage() {
  const { catalog } = await currentEdition()
  return <NotFound catalog={catalog} />
}
