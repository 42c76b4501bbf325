import { storyBlocks } from '@/components/story/registry'
import { currentEdition, pictureIn, type Story } from '@/lib/content/queries'
import type { Body } from '@/lib/content/schema'
import { formatDay, formatMoment } from '@/lib/format/dates'
import { type BlockAttributes, renderBody } from '@/lib/mdx/render'

/** The words of a story, its blocks given what only the site knows: sizes, names, dates in words. */
export async function ArticleBody({ story }: { story: Pick<Story, 'address' | 'body' | 'dateline'> }) {
  const { catalog } = await currentEdition()
  const enrich = (block: string, attributes: BlockAttributes): BlockAttributes => {
    const { src = '', at = '', author = '' } = attributes
    if (block === 'Figure') {
      const picture = pictureIn(story, src)
      if (picture === undefined) throw new Error(`${story.address}: no picture at ${src}`)
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
