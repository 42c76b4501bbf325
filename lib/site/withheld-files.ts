import { isLicensed, isPublic } from '@/lib/content/publishing-state'
import type { Article, Records } from '@/lib/content/schema'
import { PUBLIC_DIRECTORY } from '@/lib/images/store'
import type { PictureFile } from '@/lib/images/variants'
import { linkedFiles } from '@/lib/mdx/story-links'
import { pathOf } from './url-path'

/**
 * Files in `public/` that aren't served, without the prefix `public/`: pictures with location data, pictures whose licence has
 * expired, and pictures, sound files and linked files that only unpublished stories use. Pages don't need the pictures: they
 * show the versions at /media. The logo is always served. `now` in milliseconds since the epoch.
 */
export function withheldFiles(
  records: Pick<Records, 'articles' | 'pages' | 'publication'>,
  now: number,
): Set<string> {
  const { articles, pages } = records
  const open = openFiles(records, now)
  const pictures = [...articles, ...pages.values()].flatMap((record) => [
    ...('image' in record && record.image !== undefined ? [record.image] : []),
    ...Object.values(record.figures),
  ])
  const [unpublished, published] = [false, true].map((isWanted) =>
    articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY) === isWanted).flatMap(filesOf),
  )
  const later = new Set(published)
  const logo = pathOf(records.publication.logo ?? '')
  const withheld = [
    ...pictures.filter(({ original: { hasLocation } }) => hasLocation).flatMap(nameOf),
    ...pictures.flatMap(nameOf).filter((file) => !open.has(file)),
    ...(unpublished ?? []).filter((file) => !open.has(file) && !later.has(file)),
  ]
  return new Set(withheld.filter((file) => file !== logo))
}

/**
 * The sound files and linked files that aren't public yet, and the time from which the first story with each is public (milliseconds
 * since the epoch).
 */
export function filesSince(
  records: Pick<Records, 'articles' | 'pages' | 'publication'>,
  now: number,
): Map<string, number> {
  const open = openFiles(records, now)
  const since = new Map<string, number>()
  for (const article of records.articles)
    if (isPublic(article, Number.POSITIVE_INFINITY))
      for (const file of filesOf(article))
        if (!open.has(file))
          since.set(
            file,
            Math.min(since.get(file) ?? Number.POSITIVE_INFINITY, Date.parse(article.published)),
          )
  return since
}

/** The files that public stories and standing pages show or link to. */
function openFiles(
  { articles, pages, publication }: Pick<Records, 'articles' | 'pages' | 'publication'>,
  now: number,
): Set<string> {
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

/** The name of a picture below `public/`, if it is there. */
function nameOf({ original: { file } }: PictureFile): string[] {
  return file.startsWith(`${PUBLIC_DIRECTORY}/`) ? [file.slice(PUBLIC_DIRECTORY.length + 1).normalize()] : []
}

function shownIn({ image, figures }: Article, now: number): PictureFile[] {
  return [...(image !== undefined && isLicensed(image, now) ? [image] : []), ...Object.values(figures)]
}
