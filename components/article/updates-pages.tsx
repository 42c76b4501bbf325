import { ListLink } from '@/components/layout/list-link'
import type { Publication } from '@/lib/content/schema'
import { formatPeriod } from '@/lib/format/dates'
import { textDirection } from '@/lib/format/language'
import type { UpdatesPage } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

type Props = {
  pages: readonly UpdatesPage[]
  /** The number of the page that is shown, if it is one of them. */
  current?: number
  publication: Publication
  frame: string | undefined
}

/**
 * Links to the pages of a live story's entries, newest first, each with the times of its first and last entry.
 * `data-from` is the beginning of the id of its first entry. With it, a script finds the page of an entry that the
 * story's page no longer shows.
 */
export function UpdatesPages({ pages, current, publication, frame }: Props) {
  if (pages.length === 0) return null
  const title = wordsOf(publication)('allUpdates')
  return (
    <nav className="live-pages" aria-label={title} lang={frame} dir={frame && textDirection(frame)}>
      <h2>{title}</h2>
      <ul>
        {pages.map(({ page, href, first, last }) => (
          <li key={page} data-from={first.id.slice(0, 15)}>
            {page === current ? (
              <strong aria-current="page">{formatPeriod(first.at, last.at, publication)}</strong>
            ) : (
              <ListLink href={href}>{formatPeriod(first.at, last.at, publication)}</ListLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
