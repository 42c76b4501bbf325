import type { Metadata } from 'next'
import { DirectoryPage } from '@/components/front/directory-page'
import { JsonLd } from '@/components/seo/json-ld'
import { directoryMetadata } from '@/lib/seo/metadata'
import { directoryJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition } from '@/lib/site/queries'

const TITLE = 'Our journalists'
const HREF = '/authors'
const CRUMBS = [{ name: 'Front page', href: '/' }]

export async function generateMetadata(): Promise<Metadata> {
  return directoryMetadata(TITLE, HREF, (await currentEdition()).catalog.publication, SITE)
}

export default async function Page() {
  const { catalog } = await currentEdition()
  return (
    <>
      <JsonLd things={directoryJsonLd(TITLE, HREF, CRUMBS, catalog.publication, SITE)} />
      <DirectoryPage
        people
        title={TITLE}
        crumbs={CRUMBS}
        entries={[...catalog.authors.values()].map(({ id, name, role }) => ({
          href: `/authors/${id}`,
          name,
          description: role,
          stories: catalog.byAuthor.get(id)?.length ?? 0,
        }))}
        language={catalog.publication.language}
      />
    </>
  )
}
