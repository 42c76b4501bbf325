import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { ListLink } from '@/components/layout/list-link'
import { PageFrame } from '@/components/layout/page-frame'
import type { Crumb } from '@/lib/content/queries'
import { countOf } from '@/lib/format/lists'

type Entry = { href: string; name: string; description?: string; stories: number }
type Props = { title: string; crumbs: readonly Crumb[]; entries: readonly Entry[]; language: string }

/** All topics, storylines, authors, years or months, each with the number of its stories. */
export function DirectoryPage({ title, crumbs, entries, language }: Props) {
  return (
    <PageFrame>
      <Breadcrumbs crumbs={crumbs} />
      <h1 tabIndex={-1} className="pt-2 pb-4 text-headline">
        {title}
      </h1>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map((entry) => (
          <li key={entry.href} className="border-t border-rule py-3">
            <h2 className="text-card">
              <ListLink href={entry.href} className="inline-block hover:underline">
                {entry.name}
              </ListLink>
            </h2>
            {entry.description !== undefined && <p className="text-small text-quiet">{entry.description}</p>}
            <p className="font-sans text-label text-quiet">
              {countOf(entry.stories, 'story', 'stories', language)}
            </p>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
