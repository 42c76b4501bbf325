import type { ReactElement, ReactNode } from 'react'
import { liteAddress } from '@/components/editions/lite/lite-address'
import { LiteDocument } from '@/components/editions/lite/lite-document'
import { liteFigure } from '@/components/editions/lite/lite-figure'
import { LiteFront, LiteSection } from '@/components/editions/lite/lite-lists'
import { LiteStory } from '@/components/editions/lite/lite-story'
import { WithdrawnStory } from '@/components/editions/lite/withdrawn-story'
import { plainBlocks } from '@/components/editions/plain/registry'
import { datelineOf, siteData } from '@/components/story/site-data'
import { frameLanguage } from '@/lib/format/language'
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
  withdrawal,
} from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'
import { documentMarkup } from './markup'
import type { SiteDocument } from './site-document'

/** The light edition at `lite`, `world/lite` or `world/slug/lite`; a notice with status 404 if there is none. */
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
    const title = wordsOf(publication)('notFoundHeading')
    const { body } = await documentOf(catalog, '/', title, <h1>{title}</h1>)
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
      editions={catalog.editionsOf(story)}
      publication={publication}
      now={now}
    >
      {await storyBody(catalog, story)}
    </LiteStory>,
    story.canonical,
  )
}

/** The document at the URL of a withdrawn story, as HTML; undefined for any other address. */
export async function withdrawnDocument(address: string): Promise<string | undefined> {
  const withdrawn = await withdrawal(address)
  if (withdrawn === undefined) return undefined
  const { catalog } = await currentEdition()
  return documentMarkup(<WithdrawnStory withdrawn={withdrawn} catalog={catalog} />)
}

function storyBody(catalog: Catalog, story: Story): Promise<ReactElement> {
  const addressOf = (href: string) => liteAddress(catalog, href)
  return renderBody(bodyOf(story), {
    components: plainBlocks({
      addressOf,
      Figure: liteFigure(wordsOf(catalog.publication), frameLanguage(story, catalog.publication)),
    }),
    dateline: datelineOf(story, catalog.publication),
    site: siteData({ catalog, figures: story.figures, language: story.language, addressOf }),
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
