import { pageHref } from '@/lib/site/routes'
import { ListLink } from './list-link'

/** Previous and next page of a list whose first page is `href`. */
export function Pagination({ href, page, pages }: { href: string; page: number; pages: number }) {
  if (pages === 1) return null
  return (
    <nav className="pages" aria-label="Pages">
      <span>
        {page > 1 && (
          <ListLink href={pageHref(href, page - 1)} rel="prev">
            ‹ Newer
          </ListLink>
        )}
      </span>
      <span>
        Page {page} of {pages}
      </span>
      <span>
        {page < pages && (
          <ListLink href={pageHref(href, page + 1)} rel="next">
            Older ›
          </ListLink>
        )}
      </span>
    </nav>
  )
}
