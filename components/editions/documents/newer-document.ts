import { newerStories } from '@/lib/search/newer-stories'
import { bodyOf, currentEdition, searchIndex } from '@/lib/site/queries'
import type { SiteDocument } from './site-document'

/** The stories that have become public since the build, for the search page. In development, all stories are. */
export async function newerDocument(): Promise<SiteDocument> {
  const { catalog } = await currentEdition()
  return { body: JSON.stringify(newerStories(catalog, searchIndex().builtAt, bodyOf)) }
}
