import type { Metadata } from 'next'
import { DirectoryPage } from '@/components/front/directory-page'
import { currentEdition } from '@/lib/content/queries'

export const metadata: Metadata = { title: 'Storylines' }

export default async function Page() {
  const { catalog } = await currentEdition()
  return (
    <DirectoryPage
      title="Storylines"
      crumbs={[{ name: 'Front page', href: '/' }]}
      entries={[...catalog.storylines.values()].map(({ id, name, summary }) => ({
        href: `/storylines/${id}`,
        name,
        description: summary,
        stories: catalog.byStoryline.get(id)?.length ?? 0,
      }))}
      language={catalog.publication.language}
    />
  )
}
