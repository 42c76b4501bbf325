import type { Publication } from '@/lib/content/schema'
import { formatPeriod } from '@/lib/format/dates'
import { textDirection } from '@/lib/format/language'
import type { UpdatesPage } from '@/lib/site/queries'
import { lightHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

type Props = { pages: readonly UpdatesPage[]; current?: number; publication: Publication }

/** Links to the light editions of the pages of a live story's entries, newest first. */
export function LiteUpdates({ pages, current, publication }: Props) {
  if (pages.length === 0) return null
  return (
    <nav lang={publication.language} dir={textDirection(publication.language)}>
      <h2>{wordsOf(publication)('allUpdates')}</h2>
      <ul>
        {pages.map(({ page, href, first, last }) => (
          <li key={page}>
            <a href={lightHref(href)} aria-current={page === current ? 'page' : undefined}>
              {formatPeriod(first.at, last.at, publication)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
