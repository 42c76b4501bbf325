import { LiteWithdrawn } from '@/components/editions/lite/lite-withdrawn'
import { WithdrawnPage } from '@/components/editions/withdrawn-page'
import { currentEdition, withdrawal } from '@/lib/site/queries'
import { documentMarkup } from './markup'

/**
 * The notice of a withdrawn story as HTML, undefined for any other path.
 * @param path the address of the story; after `_lite/` for the light edition of the notice
 */
export async function withdrawnDocument(path: string): Promise<string | undefined> {
  const address = path.replace(/^_lite\//, '')
  const withdrawn = await withdrawal(address)
  if (withdrawn === undefined) return undefined
  const { catalog, now } = await currentEdition()
  return documentMarkup(
    address === path ? (
      <WithdrawnPage address={address} withdrawn={withdrawn} catalog={catalog} now={now} />
    ) : (
      <LiteWithdrawn withdrawn={withdrawn} catalog={catalog} />
    ),
  )
}
