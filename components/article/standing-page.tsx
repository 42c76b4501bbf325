import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageFrame } from '@/components/layout/page-frame'
import type { Page, Publication } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import { PageBody } from './article-body'

/** About, ethics, contact: a page that isn't news. */
export function StandingPage({ page, publication }: { page: Page; publication: Publication }) {
  return (
    <PageFrame>
      <Breadcrumbs crumbs={[{ name: 'Front page', href: '/' }]} />
      <h1 tabIndex={-1} className="pt-2 text-headline">
        {page.title}
      </h1>
      <p className="max-w-[56ch] py-3 text-standfirst text-quiet">{page.standfirst}</p>
      <PageBody page={page} />
      {page.updated !== undefined && (
        <p className="pt-6 font-sans text-label text-quiet">
          Last changed on <time dateTime={page.updated}>{formatDay(page.updated, publication)}</time>
        </p>
      )}
    </PageFrame>
  )
}
