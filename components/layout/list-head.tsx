import type { ReactNode } from 'react'
import type { Crumb } from '@/lib/site/queries'
import type { Words } from '@/lib/words/words'
import { Breadcrumbs } from './breadcrumbs'

type Props = {
  /** The pages above this one; without them there are no breadcrumbs. */
  crumbs?: readonly Crumb[]
  title: string
  /** The number of the page of a list, from 1. */
  page?: number
  /** One sentence under the title. */
  deck?: ReactNode
  words: Words
  children?: ReactNode
}

/** The head of a page that isn't a story: breadcrumbs, title and deck. */
export function ListHead({ crumbs, title, page = 1, deck, words, children }: Props) {
  return (
    <>
      {crumbs && <Breadcrumbs crumbs={crumbs} words={words} />}
      <div className="list-head">
        <h1 tabIndex={-1}>
          {title}
          {page > 1 && <span className="page-of">{words('pageSuffix', { page })}</span>}
        </h1>
        {deck !== undefined && <p className="list-deck">{deck}</p>}
        {children}
      </div>
    </>
  )
}
