import type { Metadata } from 'next'
import { DirectoryContent } from '@/components/front/directory-route'
import { formatYear } from '@/lib/format/dates'
import { directoryMetadata } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, frontCrumb } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

const HREF = '/archive'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = (await currentEdition()).catalog
  return directoryMetadata(wordsOf(publication)('archive'), HREF, publication, SITE)
}

/** All years in which something was published. */
export default async function Page() {
  const { catalog } = await currentEdition()
  const { publication } = catalog
  const entries = [...catalog.byDate]
    .filter(([key]) => !key.includes('/'))
    .map(([year, stories]) => ({
      href: `${HREF}/${year}`,
      name: formatYear(year, publication),
      stories: stories.length,
    }))
  const title = wordsOf(publication)('archive')
  const facts = { title, href: HREF, crumbs: [frontCrumb(publication)], entries }
  return <DirectoryContent {...facts} catalog={catalog} />
}
