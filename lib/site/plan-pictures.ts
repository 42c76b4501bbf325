import { isLicensed, isPublic, newestFirst } from '@/lib/content/publishing-state'
import type { Article, Page } from '@/lib/content/schema'
import type { PlannedPicture } from '@/lib/images/generate'
import type { PictureFile } from '@/lib/images/variants'

/**
 * The pictures of a build: those of the newest `prerendered` stories and of pages are encoded by the build, others on
 * request. Pictures of drafts and withdrawn stories, and those without a licence, aren't included. `now` in milliseconds since the epoch.
 */
export function planPictures(
  articles: readonly Article[],
  pages: Iterable<Page>,
  { now, prerendered }: { now: number; prerendered: number },
): PlannedPicture[] {
  const planned = new Map<string, PlannedPicture>()
  const plan = (picture: PictureFile, more: Omit<PlannedPicture, 'picture'>) => {
    const known = planned.get(picture.key)
    planned.set(picture.key, {
      picture,
      isLead: more.isLead || known?.isLead === true,
      isPrebuilt: more.isPrebuilt || known?.isPrebuilt === true,
      isPublic: more.isPublic || known?.isPublic === true,
    })
  }
  for (const page of pages)
    for (const picture of Object.values(page.figures))
      plan(picture, { isLead: false, isPrebuilt: true, isPublic: true })
  const releasable = articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  for (const [place, article] of newestFirst(releasable).entries()) {
    const more = { isPrebuilt: place < prerendered, isPublic: isPublic(article, now) }
    const { image, figures } = article
    if (image !== undefined && isLicensed(image, now)) plan(image, { ...more, isLead: true })
    for (const picture of Object.values(figures)) plan(picture, { ...more, isLead: false })
  }
  return [...planned.values()]
}
