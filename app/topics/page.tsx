import type { Metadata } from 'next'
import { DirectoryPage } from '@/components/front/directory-page'
import { JsonLd } from '@/components/seo/json-ld'
import { directoryMetadata } from '@/lib/seo/metadata'
import { directoryJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition } from '@/lib/site/queries'

const TITLE = 'Topics'
const HREF = '/topics'
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
        title={TITLE}
        crumbs={CRUMBS}
        entries={[...catalog.topics.values()].map(({ id, name, description }) => ({
          href: `/topics/${id}`,
          name,
          description,
          stories: catalog.byTopic.get(id)?.length ?? 0,
        }))}
        language={catalog.publication.language}
      />
    </>
  )
}
