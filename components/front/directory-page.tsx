import { AuthorMark } from '@/components/article/author-mark'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { ListLink } from '@/components/layout/list-link'
import { PageFrame } from '@/components/layout/page-frame'
import { countOf } from '@/lib/format/lists'
import type { Crumb } from '@/lib/site/queries'

export type DirectoryEntry = { href: string; name: string; description?: string; stories: number }
type Props = {
  title: string
  crumbs: readonly Crumb[]
  entries: readonly DirectoryEntry[]
  language: string
  /** Whether the entries are people, who are shown with initials. */
  people?: boolean
}

/** All topics, storylines, authors, years or months, each with the number of its stories. */
export function DirectoryPage({ title, crumbs, entries, language, people = false }: Props) {
  return (
    <PageFrame>
      <Breadcrumbs crumbs={crumbs} />
      <div className="list-head">
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      <ul className="directory">
        {entries.map((entry) => (
          <li key={entry.href}>
            {people && <AuthorMark name={entry.name} />}
            <h2 className="headline card">
              <ListLink href={entry.href}>{entry.name}</ListLink>
            </h2>
            <p className="count">{countOf(entry.stories, 'story', 'stories', language)}</p>
            {entry.description !== undefined && <p className="deck">{entry.description}</p>}
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
