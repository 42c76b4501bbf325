import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import type { Catalog } from '@/lib/site/queries'
import { NotFoundNotice } from './not-found-notice'

/**
 * Responds with status 404 and the notice in the HTML. Without a boundary, `notFound()` makes Next.js send an empty page
 * that a script fills. Inside one, Next.js sends the layout and the fallback of the boundary.
 */
export function NotFound({ catalog }: { catalog: Catalog }) {
  return (
    <Suspense fallback={<NotFoundNotice catalog={catalog} />}>
      <NotFoundStatus />
    </Suspense>
  )
}

async function NotFoundStatus(): Promise<null> {
  notFound()
}
