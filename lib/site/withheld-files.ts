import { isLicensed, isPublic } from '@/lib/content/publishing-state'
import type { Article, Records } from '@/lib/content/schema'
import { PUBLIC_DIRECTORY } from '@/lib/images/store'
import type { PictureFile } from '@/lib/images/variants'
import { pathOf } from './url-path'

/**
 * Files in `public/` that aren't served, without the prefix `public/`: pictures with location data, pictures and sound files
 * that only unpublished stories use, and pictures whose licence has expired. Pages don't need them: they show the versions at
 * /media. The logo is always served. `now` in milliseconds since the epoch.
 */
export function withheldFiles(
  { articles, pages, publication }: Pick<Records, 'articles' | 'pages' | 'publication'>,
  now: number,
): Set<string> {
  const used = [...articles, ...pages.values()].flatMap((record) => [
    ...('image' in record && record.image !== undefined ? [record.image] : []),
    ...Object.values(record.figures),
  ])
  const shown = new Set(
    [
      ...articles.filter((article) => isPublic(article, now)).flatMap((article) => shownIn(article, now)),
      ...[...pages.values()].flatMap(({ figures }) => Object.values(figures)),
    ].map(({ original }) => original.file),
  )
  const withheld = used.filter(({ original }) => original.hasLocation || !shown.has(original.file))
  const logo = `${PUBLIC_DIRECTORY}${publication.logo ?? ''}`
  return new Set([
    ...withheld.flatMap(({ original: { file } }) =>
      file.startsWith(`${PUBLIC_DIRECTORY}/`) && file !== logo ? file.slice(PUBLIC_DIRECTORY.length + 1) : [],
    ),
    ...unheard(articles),
  ])
}

/** The sound files that only drafts and withdrawn stories use. */
function unheard(articles: readonly Article[]): Set<string> {
  const filesOf = (isWanted: boolean) =>
    articles
      .filter((article) => isPublic(article, Number.POSITIVE_INFINITY) === isWanted)
      .flatMap(({ audio }) => (audio?.src.startsWith('/') ? pathOf(audio.src) : []))
  const heard = new Set(filesOf(true))
  return new Set(filesOf(false).filter((file) => !heard.has(file)))
}

function shownIn({ image, figures }: Article, now: number): PictureFile[] {
  return [...(image !== undefined && isLicensed(image, now) ? [image] : []), ...Object.values(figures)]
}
