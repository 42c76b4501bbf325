import type { ReactElement } from 'react'
import { type PlainEdition, plainBlocks } from '@/components/editions/plain/blocks'
import { datelineOf, siteData } from '@/components/story/site-data'
import { renderBody } from '@/lib/mdx/render'
import { bodyOf, type Catalog, type LivePart, type Story } from '@/lib/site/queries'

/** The text of a story in feeds and light editions. `live`: the part of live coverage that is shown. */
export function plainBody(
  catalog: Catalog,
  story: Story,
  live: LivePart | undefined,
  edition: PlainEdition,
): Promise<ReactElement> {
  const { figures, language } = story
  return renderBody(live?.body ?? bodyOf(story), {
    components: plainBlocks(edition),
    dateline: datelineOf(story, catalog.publication),
    site: siteData({ catalog, figures, language, addressOf: edition.addressOf, live }),
    keyMoments: live?.keyMoments,
  })
}
