import type { Figures, Publication } from '@/lib/content/schema'
import { formatDay, formatMoment, formatNextMoment } from '@/lib/format/dates'
import type { Dateline, SiteData } from '@/lib/mdx/render'
import type { Catalog, LivePart, Story } from '@/lib/site/queries'
import { pathOf } from '@/lib/site/url-path'
import { wordsOf } from '@/lib/words/words'

type Options = {
  catalog: Catalog
  /** The images of the body. */
  figures: Figures
  /** The language of the body, if it isn't the publication's. */
  language?: string | undefined
  /** The URL of a path in the edition; pages use paths as they are. */
  addressOf?: (path: string) => string
  /** For a live story: the part that is shown. */
  live?: (Pick<LivePart, 'pageOf' | 'permanentPageOf'> & Partial<Pick<LivePart, 'versions'>>) | undefined
}

/** The data of the site for the blocks of a body. */
export function siteData({
  catalog,
  figures,
  language,
  addressOf = (path) => path,
  live,
}: Options): SiteData {
  const { publication } = catalog
  const frame = language === undefined ? undefined : publication.language
  const words = wordsOf(publication)
  const entryHref = (page = '', id: string) => `${page === '' ? '' : addressOf(page)}#${id}`
  return {
    words,
    comma: (language === undefined ? words : wordsOf({ language })).between('nameAndRole'),
    frame,
    image(src) {
      const file = figures[src]
      if (file === undefined) throw new Error(`found no image at \`${src}\``)
      return {
        src: addressOf(file.src),
        width: String(file.width),
        height: String(file.height),
      }
    },
    date: (at) => (at.length === 10 ? formatDay(at, publication) : formatMoment(at, publication)),
    timeAfter: (at, above) => formatNextMoment(at, above, publication),
    entry: (id) => ({
      href: entryHref(live?.pageOf(id), id),
      permanentHref: entryHref(live?.permanentPageOf(id), id),
      version: live?.versions?.get(id),
    }),
    authorName: (id) => catalog.authors.get(id)?.name,
    story(address) {
      const story = catalog.byAddress.get(address.normalize())
      if (story === undefined) return undefined
      const { byline: author, label, correctionMark: mark } = story
      return {
        href: addressOf(story.href),
        headline: story.headline,
        kind: story.labelKind,
        language: story.language ?? frame,
        author,
        label,
        mark,
      }
    },
    isWithdrawn: (href) => catalog.withdrawn.has(pathOf(href)),
  }
}

/** A story's dateline, with the language whose rules for capitals apply. */
export function datelineOf(
  { dateline, language }: Pick<Story, 'dateline' | 'language'>,
  publication: Publication,
): Dateline | undefined {
  return dateline === undefined ? undefined : { place: dateline, language: language ?? publication.language }
}
