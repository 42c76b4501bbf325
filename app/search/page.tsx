import type { Metadata } from 'next'
import { SearchPage } from '@/components/search/search-page'
import { searchMetadata } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, searchIndex } from '@/lib/site/queries'

export async function generateMetadata(): Promise<Metadata> {
  return searchMetadata((await currentEdition()).catalog.publication, SITE)
}

/** Full text of every public story, searched in the reader's browser. */
export default async function Page() {
  const { catalog } = await currentEdition()
  return <SearchPage catalog={catalog} index={searchIndex()} />
}
