import type { Metadata } from 'next'
import { DirectoryPage } from '@/components/front/directory-page'
import { currentEdition } from '@/lib/content/queries'

export const metadata: Metadata = { title: 'Our journalists' }

export default async function Page() {
  const { catalog } = await currentEdition()
  return (
    <DirectoryPage
      title="Our journalists"
      crumbs={[{ name: 'Front page', href: '/' }]}
      entries={[...catalog.authors.values()].map(({ id, name, role }) => ({
        href: `/authors/${id}`,
        name,
        description: role,
        stories: catalog.byAuthor.get(id)?.length ?? 0,
      }))}
      language={catalog.publication.language}
    />
  )
}
