import type { ReactNode } from 'react'
import { ListHead } from '@/components/layout/list-head'
import { PageFrame } from '@/components/layout/page-frame'
import { READER_PAGES } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'

type Props = { page: keyof typeof READER_PAGES; words: Words; children: ReactNode }

/** A page of the data that is stored on the reader's device. Without JavaScript it explains why it needs JavaScript. */
export function ReaderPage({ page, words, children }: Props) {
  const { title, deck } = READER_PAGES[page]
  return (
    <PageFrame>
      <ListHead
        crumbs={[{ name: words('frontPage'), href: '/' }]}
        title={words(title)}
        deck={words(deck)}
        words={words}
      />
      <p className="notice unscripted">{words('needsScript')}</p>
      <div className="scripted">{children}</div>
    </PageFrame>
  )
}
