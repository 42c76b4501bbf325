import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import type { Catalog } from '@/lib/site/queries'
import { NotFoundNotice } from './not-found-notice'

/**
 * Answers 404 with the notice in the HTML. Thrown without a boundary, `notFound()` makes Next.js send an empty
 * page that only a script fills; inside one, the layout and the boundary's fallback are sent.
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
