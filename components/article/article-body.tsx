import { storyBlocks } from '@/components/story/registry'
import type { Body, Figures, Page } from '@/lib/content/schema'
import { renderBody } from '@/lib/mdx/render'
import { bodyOf, currentEdition, type Story } from '@/lib/site/queries'
import { blockFacts } from './block-facts'

/** The words of a story. */
export function ArticleBody({ story }: { story: Story }) {
  return <Prose body={bodyOf(story)} figures={story.figures} dateline={story.dateline} />
}

/** The words of a standing page. */
export function PageBody({ page }: { page: Page }) {
  return <Prose body={page.body} figures={page.figures} />
}

type Props = { body: Body; figures: Figures; dateline?: string }

/** Running text, its blocks given what only the site knows: sizes, names, dates in words. */
async function Prose({ body, figures, dateline }: Props) {
  const { catalog } = await currentEdition()
  const enrich = blockFacts(catalog, figures)
  return <div className="prose">{await renderBody(body, { components: storyBlocks, dateline, enrich })}</div>
}
