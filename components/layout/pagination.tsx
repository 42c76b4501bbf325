import { pageHref } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'
import { ListLink } from './list-link'

type Props = { href: string; page: number; pages: number; words: Words }

/** Previous and next page of a list whose first page is `href`. */
export function Pagination({ href, page, pages, words }: Props) {
  if (pages === 1) return null
  return (
    <nav className="pages" aria-label={words('pages')}>
      <span>
        {page > 1 && (
          <ListLink href={pageHref(href, page - 1)} rel="prev">
            {`‹ ${words('newer')}`}
          </ListLink>
        )}
      </span>
      <span>{words('pageOf', { page, pages })}</span>
      <span>
        {page < pages && (
          <ListLink href={pageHref(href, page + 1)} rel="next">
            {`${words('older')} ›`}
          </ListLink>
        )}
      </span>
    </nav>
  )
}
