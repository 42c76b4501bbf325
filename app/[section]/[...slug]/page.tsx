import type { Metadata, Viewport } from 'next'
import { StoryPage } from '@/components/article/story-page'
import { Violations } from '@/components/article/violations'
import { FirstFaces } from '@/components/layout/first-faces'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { toolbarColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'
import { storyJsonLd } from '@/lib/seo/json-ld'
import { storyMetadata } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { prerenderCount } from '@/lib/server/prerender-count'
import {
  bodyOf,
  currentEdition,
  relatedTo,
  storylineParts,
  unpublishedStory,
  violationsAt,
} from '@/lib/site/queries'
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
  return { address, story: catalog.byAddress.get(address) ?? unpublished?.story, unpublished, catalog, now }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { story, catalog } = await findStory(props)
  return storyMetadata(story, catalog.publication, SITE, story && catalog.editionsOf(story))
}

/** An opinion story has a tinted page. */
export async function generateViewport(props: Props): Promise<Viewport> {
  const { story } = await findStory(props)
  return { themeColor: toolbarColours(THEME, story?.kind === 'opinion' ? 'opinion-paper' : 'paper') }
}

export default async function Page(props: Props) {
  const { address, story, unpublished, catalog, now } = await findStory(props)
  const violations = await violationsAt(address)
  if (violations.length > 0) return <Violations violations={violations} />
  if (story === undefined) return <NotFound catalog={catalog} />
  const { publication, authors } = catalog
  const body = bodyOf(story)
  const editions = catalog.editionsOf(story)
  return (
    <>
      {story.kind === 'opinion' && <FirstFaces theme={THEME} style="italic" />}
      <StoryPage
        story={story}
        unpublished={unpublished}
        parts={unpublished === undefined ? await storylineParts(story) : []}
        related={await relatedTo(story, 4)}
        editions={editions}
        publication={publication}
        address={SITE.origin + story.href}
        now={now}
      />
      <JsonLd things={storyJsonLd({ story, body, editions, publication, authors, site: SITE, now })} />
    </>
  )
}
