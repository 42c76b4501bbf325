import type { ReactElement, ReactNode } from 'react'
import { liteAddress } from '@/components/editions/lite/lite-address'
import { LiteDocument } from '@/components/editions/lite/lite-document'
import { LiteFigure } from '@/components/editions/lite/lite-figure'
import { LiteFront } from '@/components/editions/lite/lite-front'
import { LiteSection } from '@/components/editions/lite/lite-section'
import { LiteStory } from '@/components/editions/lite/lite-story'
import { plainBlocks } from '@/components/editions/plain/registry'
import { datelineOf, siteData } from '@/components/story/site-data'
import { renderBody } from '@/lib/mdx/render'
import { siteOrigin } from '@/lib/seo/site'
import {
  bodyOf,
  type Catalog,
  currentEdition,
  findList,
  frontPage,
  listingAt,
  relatedTo,
  type Story,
  storylineParts,
} from '@/lib/site/queries'
import { documentMarkup } from './markup'
import type { SiteDocument } from './site-document'

const NOT_FOUND = 'This page isn’t here'

/** The light edition at `lite`, `world/lite` or `world/slug/lite`; a notice where there is none. */
export async function liteDocument(path: string): Promise<SiteDocument> {
  const { catalog, now } = await currentEdition()
  const address = path.replace(/\/?lite$/, '')
  const { publication } = catalog
  if (address === '')
    return documentOf(
      catalog,
      '/',
      publication.name,
      <LiteFront blocks={await frontPage()} publication={publication} />,
    )
  const listing = listingAt(findList(catalog, 'section', address))
  if (listing !== undefined)
    return documentOf(
      catalog,
      listing.href,
      listing.title,
      <LiteSection listing={listing} publication={publication} />,
    )
  const story = catalog.byAddress.get(address)
  if (story === undefined) {
    const { body } = await documentOf(catalog, '/', NOT_FOUND, <h1>{NOT_FOUND}</h1>)
    return { body, status: 404 }
  }
  return documentOf(
    catalog,
    story.href,
    story.headline,
    <LiteStory
      story={story}
      parts={await storylineParts(story)}
      related={await relatedTo(story, 4)}
      publication={publication}
      now={now}
    >
      {await storyBody(catalog, story)}
    </LiteStory>,
    story.canonical,
  )
}

function storyBody(catalog: Catalog, story: Story): Promise<ReactElement> {
  const addressOf = (href: string) => liteAddress(catalog, href)
  return renderBody(bodyOf(story), {
    components: plainBlocks({ addressOf, Figure: LiteFigure }),
    dateline: datelineOf(story, catalog.publication),
    site: siteData({ catalog, figures: story.figures, addressOf }),
  })
}

async function documentOf(
  { publication, sections }: Catalog,
  path: string,
  title: string,
  contents: ReactNode,
  canonical = new URL(path, siteOrigin(process.env)).href,
): Promise<SiteDocument> {
  const body = await documentMarkup(
    <LiteDocument
      title={title === publication.name ? title : `${title} — ${publication.name}`}
      path={path}
      canonical={canonical}
      publication={publication}
      sections={sections}
    >
      {contents}
    </LiteDocument>,
  )
  return { body, canonical }
}
