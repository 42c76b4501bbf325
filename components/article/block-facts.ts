import type { Figures } from '@/lib/content/schema'
import { formatBytes } from '@/lib/format/bytes'
import { formatDay, formatMoment } from '@/lib/format/dates'
import type { BlockAttributes } from '@/lib/mdx/render'
import type { Catalog } from '@/lib/site/queries'

/**
 * Gives each block of a text what only the site knows: sizes, names, dates in words.
 * @throws Error where a figure's picture is missing, which `check` has refused before
 */
export function blockFacts({ publication, authors }: Catalog, figures: Figures) {
  return (block: string, attributes: BlockAttributes): BlockAttributes => {
    const { src = '', at = '', author = '' } = attributes
    if (block === 'Figure') {
      const picture = figures[src]
      if (picture === undefined) throw new Error(`no picture at ${src}`)
      return {
        src: picture.src,
        width: String(picture.width),
        height: String(picture.height),
        size: formatBytes(picture.bytes, publication.language),
      }
    }
    if (block === 'Event')
      return { date: at.length === 10 ? formatDay(at, publication) : formatMoment(at, publication) }
    if (block === 'LiveUpdate') {
      const name = authors.get(author)?.name
      return {
        time: formatMoment(at, publication),
        ...(name !== undefined && { byline: name }),
        ...(attributes.key === 'true' && { moment: 'key' }),
      }
    }
    return {}
  }
}
