import type { ReactElement, ReactNode } from 'react'
import { liteAddress } from '@/components/editions/lite/lite-address'
import { LiteCorrections } from '@/components/editions/lite/lite-corrections'
import { LiteDocument } from '@/components/editions/lite/lite-document'
import { liteFigure } from '@/components/editions/lite/lite-figure'
import { LiteFront, LiteSection } from '@/components/editions/lite/lite-lists'
import { LiteStory } from '@/components/editions/lite/lite-story'
import { LiteUpdates } from '@/components/editions/lite/lite-updates'
import { frameLanguage, textDirection } from '@/lib/format/language'
import { siteOrigin } from '@/lib/seo/site'
import {
  bodyOf,
  type Catalog,
  correctionsAt,
  currentEdition,
  findList,
  formerUpdatesAt,
  frontPage,
  type LivePart,
  listingAt,
  newestEntries,
  relatedTo,
  type Story,
  storylineParts,
} from '@/lib/site/queries'
import { CORRECTIONS, lightHref, updatesHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { documentMarkup } from './markup'
import { plainBody } from './plain-body'
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
  const corrections = `/${address}` === CORRECTIONS.base ? correctionsAt(catalog) : undefined
  if (corrections !== undefined)
    return documentOf(
      catalog,
      CORRECTIONS.base,
      wordsOf(publication)('correctionsHeading'),
      <LiteCorrections corrections={corrections} publication={publication} />,
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
  const former = story === undefined ? formerUpdatesAt(catalog, address) : undefined
  if (former !== undefined) return formerUpdates(catalog, former)
  if (story === undefined) {
    const title = wordsOf(publication)('notFoundHeading')
    const { body } = await documentOf(catalog, '/', title, <h1>{title}</h1>)
    return { body, status: 404 }
  }
  const live = newestEntries(story, bodyOf(story))
  return documentOf(
    catalog,
    story.href,
    story.headline,
    <LiteStory
      story={story}
      parts={await storylineParts(story)}
      related={await relatedTo(story)}
      editions={catalog.editionsOf(story)}
      publication={publication}
      now={now}
    >
      {await storyBody(catalog, story, live)}
      {live && <LiteUpdates pages={live.pages} publication={publication} />}
    </LiteStory>,
    story.canonical,
  )
}

type FormerUpdates = NonNullable<ReturnType<typeof formerUpdatesAt>>

/** The light edition of a page of a live story's former entries. */
async function formerUpdates(catalog: Catalog, { story, live, page }: FormerUpdates): Promise<SiteDocument> {
  return documentOf(
    catalog,
    updatesHref(story.href, page),
    story.headline,
    <article lang={story.language} dir={textDirection(story.language ?? catalog.publication.language)}>
      <h1>
        <a href={lightHref(story.href)}>{story.headline}</a>
      </h1>
      {await storyBody(catalog, story, live)}
      <LiteUpdates pages={live.pages} current={page} publication={catalog.publication} />
    </article>,
    story.canonical,
  )
}

function storyBody(catalog: Catalog, story: Story, live: LivePart | undefined): Promise<ReactElement> {
  return plainBody(catalog, story, live, {
    addressOf: (href) => liteAddress(catalog, href),
    Figure: liteFigure(wordsOf(catalog.publication), frameLanguage(story, catalog.publication)),
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
