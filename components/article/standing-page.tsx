import { Phrase } from '@/components/editions/plain/phrase'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageFrame } from '@/components/layout/page-frame'
import type { Page, Publication } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import { wordsOf } from '@/lib/words/words'
import { PageBody } from './article-body'

/** A standing page from content/pages, such as About or Contact. */
export function StandingPage({ page, publication }: { page: Page; publication: Publication }) {
  const words = wordsOf(publication)
  return (
    <PageFrame>
      <Breadcrumbs crumbs={[{ name: words('frontPage'), href: '/' }]} words={words} />
      <div className="standing">
        <h1 tabIndex={-1}>{page.title}</h1>
        <p className="standfirst">{page.standfirst}</p>
        <PageBody page={page} />
        {page.updated !== undefined && (
          <p className="by">
            <Phrase
              words={words}
              of="lastChanged"
              values={{ date: <time dateTime={page.updated}>{formatDay(page.updated, publication)}</time> }}
            />
          </p>
        )}
      </div>
    </PageFrame>
  )
}
