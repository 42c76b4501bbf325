import { WithdrawnStory } from '@/components/editions/lite/withdrawn-story'
import { currentEdition, withdrawal } from '@/lib/site/queries'
import { documentMarkup } from './markup'

/** What stands at the address of a withdrawn story, as HTML; undefined where none was. */
export async function withdrawnDocument(address: string): Promise<string | undefined> {
  const withdrawn = await withdrawal(address)
  if (withdrawn === undefined) return undefined
  const { catalog } = await currentEdition()
  return documentMarkup(<WithdrawnStory withdrawn={withdrawn} catalog={catalog} />)
}
