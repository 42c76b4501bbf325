import { storyBlocks } from '@/components/story/registry'
import { bodyOf, currentEdition, type Story } from '@/lib/content/queries'
import type { Body, Figures, Page } from '@/lib/content/schema'
import { formatDay, formatMoment } from '@/lib/format/dates'
import { type BlockAttributes, renderBody } from '@/lib/mdx/render'

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
  const enrich = (block: string, attributes: BlockAttributes): BlockAttributes => {
    const { src = '', at = '', author = '' } = attributes
    if (block === 'Figure') {
      const picture = figures[src]
      if (picture === undefined) throw new Error(`no picture at ${src}`)
      return { src: picture.src, width: String(picture.width), height: String(picture.height) }
    }
    if (block === 'Event')
      return {
        date: at.length === 10 ? formatDay(at, catalog.publication) : formatMoment(at, catalog.publication),
      }
    if (block === 'LiveUpdate') {
      const name = catalog.authors.get(author)?.name
      return {
        time: formatMoment(at, catalog.publication),
        ...(name !== undefined && { byline: name }),
        ...(attributes.key === 'true' && { moment: 'key' }),
      }
    }
    return {}
  }
  return <div className="prose">{await renderBody(body, { components: storyBlocks, dateline, enrich })}</div>
}
