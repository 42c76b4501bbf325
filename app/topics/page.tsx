import type { Metadata } from 'next'
import { DirectoryPage } from '@/components/front/directory-page'
import { currentEdition } from '@/lib/content/queries'

export const metadata: Metadata = { title: 'Topics' }

export default async function Page() {
  const { catalog } = await currentEdition()
  return (
    <DirectoryPage
      title="Topics"
      crumbs={[{ name: 'Front page', href: '/' }]}
      entries={[...catalog.topics.values()].map(({ id, name, description }) => ({
        href: `/topics/${id}`,
        name,
        description,
        stories: catalog.byTopic.get(id)?.length ?? 0,
      }))}
      language={catalog.publication.language}
    />
  )
}
