import { storyBlocks } from '@/components/story/blocks'
import { proseLink } from '@/components/story/prose-link'
import { datelineOf, siteData } from '@/components/story/site-data'
import type { Page } from '@/lib/content/schema'
import { renderBody } from '@/lib/mdx/render'
import { bodyOf, currentEdition, type LivePart, type Story } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

type Props = {
  story: Story
  /** For live coverage: the part that is shown. */
  live?: LivePart | undefined
}

/** The text of a story. */
export async function ArticleBody({ story, live }: Props) {
  const { catalog } = await currentEdition()
  const content = await renderBody(live?.body ?? bodyOf(story), {
    components: { ...storyBlocks(wordsOf(catalog.publication)), a: proseLink(catalog) },
    site: siteData({ catalog, figures: story.figures, language: story.language, live }),
    dateline: datelineOf(story, catalog.publication),
    keyMoments: live?.keyMoments,
  })
  return <div className="prose">{content}</div>
}

/** The text of a standing page. */
export async function PageBody({ page }: { page: Page }) {
  const { catalog } = await currentEdition()
  const components = { ...storyBlocks(wordsOf(catalog.publication)), a: proseLink(catalog) }
  const site = siteData({ catalog, figures: page.figures })
  return <div className="prose">{await renderBody(page.body, { components, site })}</div>
}
