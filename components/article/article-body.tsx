import { storyBlocks } from '@/components/story/registry'
import { currentEdition, type Story } from '@/lib/content/queries'
import type { Body } from '@/lib/content/schema'
import { renderBody } from '@/lib/mdx/render'
import { blockFacts } from './block-facts'

/** The words of a story, its blocks given what only the site knows. */
export async function ArticleBody({ story }: { story: Pick<Story, 'address' | 'body' | 'dateline'> }) {
  const { catalog } = await currentEdition()
  const enrich = blockFacts(catalog, story)
  return (
    <div className="prose">
      {await renderBody(story.body, { components: storyBlocks, dateline: story.dateline, enrich })}
    </div>
  )
}

/** The words of a standing page. */
export async function PageBody({ body }: { body: Body }) {
  return <div className="prose">{await renderBody(body, { components: storyBlocks })}</div>
}
