import type { Metadata } from 'next'
import { JsonLd } from '@/components/seo/json-ld'
import { directoryMetadata } from '@/lib/seo/metadata'
import { directoryJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { type Catalog, type Crumb, currentEdition, FRONT_CRUMB, listsOf } from '@/lib/site/queries'
import { LISTS, type ListKind } from '@/lib/site/routes'
import { type DirectoryEntry, DirectoryPage } from './directory-page'

/** What the route file of a directory exports: the page that links to all lists of a kind. */
export function directoryRoute(kind: ListKind) {
  const { base, title = '' } = LISTS[kind]
  return {
    async generateMetadata(): Promise<Metadata> {
      return directoryMetadata(title, base, (await currentEdition()).catalog.publication, SITE)
    },

    async Page() {
      const { catalog } = await currentEdition()
      const entries = listsOf(catalog, [kind]).map(({ href, title: name, description, stories }) => ({
        href,
        name,
        stories: stories.length,
        ...(description !== undefined && { description }),
      }))
      const facts = { title, href: base, crumbs: [FRONT_CRUMB], entries, people: kind === 'author' }
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
      <JsonLd things={directoryJsonLd(title, href, crumbs, publication, SITE)} />
      <DirectoryPage
        title={title}
        crumbs={crumbs}
        entries={entries}
        language={publication.language}
        people={people}
      />
    </>
  )
}
