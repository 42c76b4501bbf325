import type { Metadata, Viewport } from 'next'
import { AfterText } from '@/components/article/after-text'
import { ArticleBody } from '@/components/article/article-body'
import { Findings } from '@/components/article/findings'
import { FormerUpdates } from '@/components/article/former-updates'
import { HistoryPage } from '@/components/article/history-page'
import { StoryPage } from '@/components/article/story-page'
import { ItalicFace } from '@/components/layout/italic-face'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { toolbarColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'
import { storyJsonLd, updatesJsonLd } from '@/lib/seo/json-ld'
import { historyMetadata, storyMetadata, updatesMetadata } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { prerenderCount } from '@/lib/server/prerender-count'
import {
  bodyOf,
  currentEdition,
  findingsAt,
  formerUpdatesAt,
  historyOf,
  newestEntries,
  relatedTo,
  storyCrumbs,
  storylineParts,
  unpublishedStory,
} from '@/lib/site/queries'
import { HISTORY_PAGE } from '@/lib/site/routes'
import { requestedPath } from '@/lib/site/url-path'

type Props = PageProps<'/[section]/[...slug]'>

/** The newest stories are prerendered. An older one is rendered on its first request and kept. */
export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  const addresses = catalog.newest(prerenderCount(process.env)).map(({ address }) => address)
  return (addresses.length > 0 ? addresses : ['none/none']).map((address) => {
    const [section = '', ...slug] = address.split('/')
    return { section, slug }
  })
}

async function findStory({ params }: Props) {
  const { section, slug } = await params
  const address = requestedPath(section, ...slug)
  const { catalog, now } = await currentEdition()
  const unpublished = await unpublishedStory(address)
  const story = catalog.byAddress.get(address) ?? unpublished?.story
  return {
    address,
    story,
    unpublished,
    catalog,
    now,
    former: story === undefined ? formerUpdatesAt(catalog, address) : undefined,
    changed: HISTORY_PAGE.test(address)
      ? catalog.byAddress.get(address.replace(HISTORY_PAGE, ''))
      : undefined,
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { story, former, changed, catalog } = await findStory(props)
  if (changed !== undefined) return historyMetadata(changed, catalog.publication, SITE)
  if (former !== undefined) return updatesMetadata(former.story, former.page, catalog.publication, SITE)
  return storyMetadata(story, catalog.publication, SITE, story && catalog.editionsOf(story))
}

/** An opinion story has a tinted page. */
export async function generateViewport(props: Props): Promise<Viewport> {
  const { story } = await findStory(props)
  return { themeColor: toolbarColours(THEME, story?.kind === 'opinion' ? 'opinion-paper' : 'paper') }
}

export default async function Page(props: Props) {
  const { address, story, former, changed, unpublished, catalog, now } = await findStory(props)
  const findings = await findingsAt(address)
  if (findings.length > 0) return <Findings findings={findings} />
  const { publication, authors } = catalog
  if (changed !== undefined)
    return (
      <HistoryPage
        story={changed}
        history={historyOf(changed)}
        crumbs={storyCrumbs(changed, publication)}
        publication={publication}
      />
    )
  if (former !== undefined)
    return (
      <>
        <FormerUpdates
          {...former}
          crumbs={storyCrumbs(former.story, publication)}
          publication={publication}
        />
        <JsonLd things={[updatesJsonLd(former.story, former.page, publication, SITE)]} />
      </>
    )
  if (story === undefined) return <NotFound catalog={catalog} />
  const body = bodyOf(story)
  const live = newestEntries(story, body)
  const editions = catalog.editionsOf(story)
  const facts = { story, body: live?.body ?? body, editions, publication, authors, site: SITE }
  const jsonLd = <JsonLd things={storyJsonLd(facts)} />
  return (
    <>
      {story.kind === 'opinion' && <ItalicFace />}
      {live === undefined && <AfterText>{jsonLd}</AfterText>}
      <StoryPage
        story={story}
        unpublished={unpublished}
        parts={unpublished === undefined ? await storylineParts(story) : []}
        related={await relatedTo(story)}
        editions={editions}
        live={live}
        text={body.text}
        // Awaited here, so that it is early in the data of the page (after-text.tsx).
        body={await ArticleBody({ story, live })}
        crumbs={storyCrumbs(story, publication)}
        publication={publication}
        address={SITE.origin + story.href}
        now={now}
      />
      {/* It contains the text of all entries, which would delay the headline. */}
      {live && jsonLd}
    </>
  )
}
