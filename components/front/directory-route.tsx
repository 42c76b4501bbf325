import type { Metadata } from 'next'
import { JsonLd } from '@/components/seo/json-ld'
import { directoryMetadata } from '@/lib/seo/metadata'
import { directoryJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { type Catalog, type Crumb, currentEdition, frontCrumb, listsOf } from '@/lib/site/queries'
import { LISTS, type ListKind, type ListTitle } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { type DirectoryEntry, DirectoryPage } from './directory-page'

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
      const entries = listsOf(catalog, [kind]).map(({ href, title: name, description, stories }) => ({
        href,
        name,
        stories: stories.length,
        description,
      }))
      const name = wordsOf(catalog.publication)(title)
      const facts = {
        title: name,
        href: base,
        crumbs: [frontCrumb(catalog.publication)],
        entries,
        people: kind === 'author',
      }
      return <DirectoryContent {...facts} catalog={catalog} />
    },
  }
}

type Props = {
  title: string
  href: string
  crumbs: readonly Crumb[]
  entries: readonly DirectoryEntry[]
  people?: boolean
  catalog: Catalog
}

/** A directory with its structured data. */
export function DirectoryContent({ title, href, crumbs, entries, people = false, catalog }: Props) {
  const { publication } = catalog
  return (
    <>
      <DirectoryPage
        title={title}
        crumbs={crumbs}
        entries={entries}
        words={wordsOf(publication)}
        people={people}
      />
      <JsonLd things={directoryJsonLd(title, href, crumbs, publication, SITE)} />
    </>
  )
}
