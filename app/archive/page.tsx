import type { Metadata } from 'next'
import { DirectoryContent } from '@/components/front/directory-route'
import { directoryMetadata } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, FRONT_CRUMB } from '@/lib/site/queries'

const TITLE = 'Archive'
const HREF = '/archive'

export async function generateMetadata(): Promise<Metadata> {
  return directoryMetadata(TITLE, HREF, (await currentEdition()).catalog.publication, SITE)
}

/** All years in which something was published. */
export default async function Page() {
  const { catalog } = await currentEdition()
  const entries = [...catalog.byDate]
    .filter(([key]) => !key.includes('/'))
    .map(([year, stories]) => ({ href: `${HREF}/${year}`, name: year, stories: stories.length }))
  const facts = { title: TITLE, href: HREF, crumbs: [FRONT_CRUMB], entries }
  return <DirectoryContent {...facts} catalog={catalog} />
}
