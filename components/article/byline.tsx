import { Fragment } from 'react'
import { ListLink } from '@/components/layout/list-link'
import type { Author } from '@/lib/content/schema'
import { joined } from '@/lib/format/lists'

type Props = { authors: readonly Author[]; credit?: string | undefined; language: string }

/** The authors of a story with their roles, each a link, or the agency that it is credited to. */
export function Byline({ authors, credit, language }: Props) {
  if (authors.length === 0) return credit
  return (
    <>
      <span className="sr-only">By </span>
      {joined(authors, ({ name }) => name, language).map(({ item, before }) => (
        <Fragment key={item.id}>
          {before !== '' && <span className="comma">{before}</span>}
          <span className="author">
            <ListLink href={`/authors/${item.id}`}>{item.name}</ListLink>
            <span className="role">
              <span className="comma">, </span>
              {item.role}
            </span>
          </span>
        </Fragment>
      ))}
      {credit !== undefined && ` · ${credit}`}
    </>
  )
}
