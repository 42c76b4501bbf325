import { isLicensed, isPublic } from '@/lib/content/publishing-state'
import type { Article, Records } from '@/lib/content/schema'
import { PUBLIC_DIRECTORY } from '@/lib/images/store'
import type { PictureFile } from '@/lib/images/variants'
import { linkedFiles } from '@/lib/mdx/story-links'
import { pathOf } from './url-path'

type Using = Pick<Records, 'articles' | 'pages' | 'publication'>

/**
 * Files in `public/`, without that prefix, that aren't always served. `now` in milliseconds since the epoch.
 * - `withheld`: pictures with location data, pictures whose licence has expired, and pictures, sound files and linked
 *   files that   only unpublished stories use. Pages don't need the pictures: they show the versions at /media. The
 *   logo is always served.
 * - `since`: sound files and linked files of embargoed stories, and the time from which the first story with each is
 *   public.   What is also in `withheld` is served from then.
 */
export function restrictedFiles(
  records: Using,
  now: number,
): { withheld: Set<string>; since: Map<string, number> } {
  const { articles, pages, publication } = records
  const open = openFiles(records, now)
  const withheld = new Set<string>()
  const since = new Map<string, number>()
  for (const record of [...articles, ...pages.values()]) {
    const image = 'image' in record && record.image !== undefined ? [record.image] : []
    for (const picture of [...image, ...Object.values(record.figures)])
      for (const file of nameOf(picture))
        if (picture.original.hasLocation || !open.has(file)) withheld.add(file)
  }
  withheld.delete(pathOf(publication.logo ?? ''))
  for (const article of articles)
    for (const file of filesOf(article).filter((file) => !open.has(file)))
      if (!isPublic(article, Number.POSITIVE_INFINITY)) withheld.add(file)
      else {
        const at = Date.parse(article.published)
        since.set(file, Math.min(since.get(file) ?? at, at))
      }
  return { withheld, since }
}

/** The files that public stories and standing pages show or link to. */
function openFiles({ articles, pages, publication }: Using, now: number): Set<string> {
  return new Set([
    pathOf(publication.logo ?? ''),
    ...articles
      .filter((article) => isPublic(article, now))
      .flatMap((article) => [...shownIn(article, now).flatMap(nameOf), ...filesOf(article)]),
    ...[...pages.values()].flatMap(({ figures, body }) => [
      ...Object.values(figures).flatMap(nameOf),
      ...linkedFiles(body.text),
    ]),
  ])
}

/** The sound file and the linked files of a story. */
function filesOf({ audio, linkedFiles = [] }: Article): string[] {
  return [...(audio?.src.startsWith('/') ? [pathOf(audio.src)] : []), ...linkedFiles]
}

/** The path of a picture without `public/`; empty if the picture isn't in that folder. */
function nameOf({ original: { file } }: PictureFile): string[] {
  return file.startsWith(`${PUBLIC_DIRECTORY}/`) ? [file.slice(PUBLIC_DIRECTORY.length + 1).normalize()] : []
}

function shownIn({ image, figures }: Article, now: number): PictureFile[] {
  return [...(image !== undefined && isLicensed(image, now) ? [image] : []), ...Object.values(figures)]
}
