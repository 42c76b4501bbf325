import { Fragment } from 'react'
import { ListLink } from '@/components/layout/list-link'
import type { Author } from '@/lib/content/schema'
import { joined } from '@/lib/format/lists'
import { listHref } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'

type Props = { authors: readonly Author[]; credit?: string | undefined; words: Words; language: string }

/** The authors of a story with their roles, each a link, or the agency that it is credited to. */
export function Byline({ authors, credit, words, language }: Props) {
  if (authors.length === 0) return credit
  const [before, after] = words.pattern('by').split('{authors}')
  return (
    <>
      <span className="sr-only">{before}</span>
      {joined(authors, ({ name }) => name, language).map(({ item, before: joint }) => (
        <Fragment key={item.id}>
          {joint !== '' && <span className="comma">{joint}</span>}
          <span className="author">
            <ListLink href={listHref('author', item.id)}>{item.name}</ListLink>
            <span className="role">
              <span className="comma">{words.between('nameAndRole')}</span>
              {item.role}
            </span>
          </span>
        </Fragment>
      ))}
      {after && <span className="sr-only">{after}</span>}
      {credit !== undefined && ` · ${credit}`}
    </>
  )
}
