import { liveEnd } from '@/lib/content/publishing-state'
import { candidates } from '@/lib/images/variants'
import type { Story } from '@/lib/site/catalog'
import { urlWithFacts } from './card-facts'
import type { FilterName } from './search-address'

/** A story in the form that Pagefind's `addCustomRecord` expects. */
export type SearchRecord = {
  url: string
  /** The body. */
  content: string
  /** BCP 47, of the story. */
  language: string
  /** Texts of the card, which are searched as well. */
  meta: { title: string; standfirst: string; kicker: string; byline: string }
  filters: Record<FilterName, string[]>
  sort: { date: string }
}

/** Width of the file in pixels. Results show it at half that width, for dense screens. */
const PICTURE_WIDTH = 320

/** The record of a public story. `year` is in the publication's time zone, `language` is the publication's. */
export function searchRecord(
  story: Story,
  content: string,
  { year, language }: { year: string; language: string },
): SearchRecord {
  return {
    url: urlWithFacts(story.href, {
      published: seconds(Date.parse(story.published)),
      ...(story.kind === 'live' && { liveUntil: seconds(liveEnd(story)) }),
      ...pictureOf(story),
    }),
    content,
    language: story.language ?? language,
    meta: {
      title: story.headline,
      standfirst: story.standfirst,
      kicker: story.kicker,
      byline: story.byline,
    },
    filters: {
      section: [story.section.id],
      kind: [story.kind],
      author: story.authors.map(({ id }) => id),
      topic: story.topics.map(({ id }) => id),
      year: [year],
    },
    sort: { date: new Date(story.published).toISOString() },
  }
}

/** The path of the picture. None if its licence has an end: the index would show it for longer than pages do. */
function pictureOf({ image }: Story): { picture?: string } {
  if (image === undefined || image.licenceExpires !== undefined) return {}
  const version = candidates(image).find(({ width }) => width >= PICTURE_WIDTH)
  return { picture: version?.path ?? image.src }
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
