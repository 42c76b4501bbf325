import { isLicensed, isPublic, newestFirst } from '@/lib/content/publishing-state'
import type { Article, Page } from '@/lib/content/schema'
import type { PlannedPicture } from '@/lib/images/generate'
import type { PictureFile } from '@/lib/images/variants'

/**
 * The pictures that a build makes: all versions for the newest `ahead` stories and for pages; the others are made on
 * request. Pictures of drafts and withdrawn stories and those without a licence aren't among them. `now` in milliseconds since the epoch.
 */
export function planPictures(
  articles: readonly Article[],
  pages: Iterable<Page>,
  { now, ahead }: { now: number; ahead: number },
): PlannedPicture[] {
  const planned = new Map<string, PlannedPicture>()
  const plan = (picture: PictureFile, more: Omit<PlannedPicture, 'picture'>) => {
    const known = planned.get(picture.key)
    planned.set(picture.key, {
      picture,
      isLead: more.isLead || known?.isLead === true,
      isAhead: more.isAhead || known?.isAhead === true,
      isPublic: more.isPublic || known?.isPublic === true,
    })
  }
  for (const page of pages)
    for (const picture of Object.values(page.figures))
      plan(picture, { isLead: false, isAhead: true, isPublic: true })
  const releasable = articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  for (const [place, article] of newestFirst(releasable).entries()) {
    const more = { isAhead: place < ahead, isPublic: isPublic(article, now) }
    const { image, figures } = article
    if (image !== undefined && isLicensed(image, now)) plan(image, { ...more, isLead: true })
    for (const picture of Object.values(figures)) plan(picture, { ...more, isLead: false })
  }
  return [...planned.values()]
}
