import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageFrame } from '@/components/layout/page-frame'
import { READER_PAGES } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'

type Props = { page: keyof typeof READER_PAGES; words: Words; children: ReactNode }

/** A page of what the reader keeps on the device. Without a script it explains why it needs one. */
export function ReaderPage({ page, words, children }: Props) {
  const { title, deck } = READER_PAGES[page]
  return (
    <PageFrame>
      <Breadcrumbs crumbs={[{ name: words('frontPage'), href: '/' }]} label={words('breadcrumbs')} />
      <div className="list-head">
        <h1 tabIndex={-1}>{words(title)}</h1>
        <p className="list-deck">{words(deck)}</p>
      </div>
      <p className="notice unscripted">{words('needsScript')}</p>
      <div className="scripted">{children}</div>
    </PageFrame>
  )
}
