import { ListLink } from './list-link'

/** Previous and next page of a list whose first page is `href` and whose others are `href/page/n`. */
export function Pagination({ href, page, pages }: { href: string; page: number; pages: number }) {
  if (pages === 1) return null
  const addressOf = (n: number) => (n === 1 ? href : `${href}/page/${n}`)
  const link = 'inline-block py-2 font-semibold underline-offset-4 hover:underline'
  return (
    <nav
      aria-label="Pages"
      className="mt-8 grid grid-cols-3 items-center border-t border-strong pt-2 font-sans text-small"
    >
      <span>
        {page > 1 && (
          <ListLink href={addressOf(page - 1)} rel="prev" className={link}>
            ‹ Newer
          </ListLink>
        )}
      </span>
      <span className="text-center text-quiet tabular-nums">
        Page {page} of {pages}
      </span>
      <span className="text-end">
        {page < pages && (
          <ListLink href={addressOf(page + 1)} rel="next" className={link}>
            Older ›
          </ListLink>
        )}
      </span>
    </nav>
  )
}
