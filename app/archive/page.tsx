import type { Metadata } from 'next'
import { DirectoryPage } from '@/components/front/directory-page'
import { currentEdition } from '@/lib/content/queries'

export const metadata: Metadata = { title: 'Archive' }

export default async function Page() {
  const { catalog } = await currentEdition()
  return (
    <DirectoryPage
      title="Archive"
      crumbs={[{ name: 'Front page', href: '/' }]}
      entries={[...catalog.byDate]
        .filter(([key]) => !key.includes('/'))
        .map(([year, stories]) => ({ href: `/archive/${year}`, name: year, stories: stories.length }))}
      language={catalog.publication.language}
    />
  )
}
