import type { Metadata } from 'next'
import { AuthorMark } from '@/components/article/author-mark'
import { ListHead } from '@/components/layout/list-head'
import { ListLink } from '@/components/layout/list-link'
import { PageFrame } from '@/components/layout/page-frame'
import { JsonLd } from '@/components/seo/json-ld'
import { formatYear } from '@/lib/format/dates'
import { directoryMetadata } from '@/lib/seo/metadata'
import { directoryJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { type Catalog, type Crumb, currentEdition, frontCrumb, listsOf } from '@/lib/site/queries'
import { LISTS, type ListKind, type ListTitle, listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

/** Creates the exports of a directory's route file. A directory is the page that links to all lists of a kind. */
export function directoryRoute(kind: ListKind, title: ListTitle) {
  const { base } = LISTS[kind]
  return {
    async generateMetadata(): Promise<Metadata> {
      const { publication } = (await currentEdition()).catalog
      return directoryMetadata(wordsOf(publication)(title), base, publication, SITE)
    },

    async Page() {
      const { catalog } = await currentEdition()
      const { publication } = catalog
      return (
        <DirectoryPage
          title={wordsOf(publication)(title)}
          href={base}
          crumbs={[frontCrumb(publication)]}
          entries={kind === 'month' ? yearsIn(catalog) : entriesOf(catalog, kind)}
          people={kind === 'author'}
          catalog={catalog}
        />
      )
    },
  }
}

type Entry = { href: string; name: string; description?: string; stories: number }

/** The lists of a kind. */
export function entriesOf(catalog: Catalog, kind: ListKind): Entry[] {
  return listsOf(catalog, [kind]).map(({ href, title: name, description, stories }) => {
    return { href, name, description, stories: stories.length }
  })
}

/** The years in which something was published, whose pages link to their months. */
function yearsIn({ byDate, publication }: Catalog): Entry[] {
  return [...byDate]
    .filter(([key]) => !key.includes('/'))
    .map(([year, stories]) => ({
      href: listHref('month', year),
      name: formatYear(year, publication),
      stories: stories.length,
    }))
}

type Props = {
  title: string
  href: string
  crumbs: readonly Crumb[]
  entries: readonly Entry[]
  /** Whether the entries are people, who are shown with initials. */
  people?: boolean
  catalog: Catalog
}

/** All topics, storylines, authors, years or months, each with the number of its stories, and its structured data. */
export function DirectoryPage({ title, href, crumbs, entries, people = false, catalog }: Props) {
  const { publication } = catalog
  const words = wordsOf(publication)
  return (
    <>
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
      <JsonLd things={directoryJsonLd(title, href, crumbs, publication, SITE)} />
    </>
  )
}
