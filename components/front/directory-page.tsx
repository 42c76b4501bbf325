import { AuthorMark } from '@/components/article/author-mark'
import { ListHead } from '@/components/layout/list-head'
import { ListLink } from '@/components/layout/list-link'
import { PageFrame } from '@/components/layout/page-frame'
import type { Crumb } from '@/lib/site/queries'
import type { Words } from '@/lib/words/words'

export type DirectoryEntry = { href: string; name: string; description?: string; stories: number }
type Props = {
  title: string
  crumbs: readonly Crumb[]
  entries: readonly DirectoryEntry[]
  words: Words
  /** Whether the entries are people, who are shown with initials. */
  people?: boolean
}

/** All topics, storylines, authors, years or months, each with the number of its stories. */
export function DirectoryPage({ title, crumbs, entries, words, people = false }: Props) {
  return (
    <PageFrame>
      <ListHead crumbs={crumbs} title={title} words={words} />
      <ul className="directory">
        {entries.map((entry) => (
          <li key={entry.href}>
            {people && <AuthorMark name={entry.name} />}
            <h2 className="headline card">
              <ListLink href={entry.href}>{entry.name}</ListLink>
            </h2>
            <p className="count">{words('stories', { count: entry.stories })}</p>
            {entry.description !== undefined && <p className="deck">{entry.description}</p>}
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
